import type { Classification } from '../../domain/classification';
import type { ScreenedUtterance } from '../../domain/utterance';
import { FOR_TREATMENTS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Piece } from '../readers/structure';
import type { Knowledge } from '../talk/knowledge';
import { isFirm } from './firm';

/**
 * "8 months on crutches with AVN. Is there anything that works?": who asks for anything at all, or what can be done, does not
 * ask about the treatment that the story tells of. In: the reading of a message, its questions, the message, the knowledge.
 * Out: the reading, without treatments that no question names or points at.
 */
export function withoutTried(
  whole: Classification,
  heard: readonly Piece[],
  utterance: ScreenedUtterance,
  { classify, library, readers: { words } }: Knowledge,
): Classification {
  const said = heard.flatMap(({ text }) => plainWords(text));
  // "Anything that helps" points at nothing.
  const points = said.some((word, at) => words.pointing.has(word) && !words.openEnded.has(said[at - 1] ?? ''));
  const asksFor = ({ text }: Piece) => {
    const asked = classify({ ...utterance, text });
    return isFirm(asked) && FOR_TREATMENTS.has(asked.best.intent);
  };
  const isOpen = !points && (said.some((word) => words.openEnded.has(word)) || heard.some(asksFor));
  const told = whole.topics.filter((topic) => library.page(topic)?.kind !== 'treatment');
  if (!isOpen || told.length === 0 || told.length === whole.topics.length) return whole;
  const asked = new Set(heard.flatMap(({ text }) => classify({ ...utterance, text }).topics));
  return { ...whole, topics: whole.topics.filter((topic) => told.includes(topic) || asked.has(topic)) };
}
