import type { Classification } from '../../domain/classification';
import type { ScreenedUtterance } from '../../domain/utterance';
import { TREATMENT_LIST_INTENTS } from '../readers/intent-groups';
import type { Piece } from '../readers/message-cutter';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { isHighConfidence } from './high-confidence';

/**
 * Drops treatments that were only tried before. "8 months on crutches with AVN. Is there anything that works?" asks for
 * anything that can be done, not about crutches.
 * @param whole the reading of the message
 * @param heard its questions
 * @returns the reading without treatments that no question names or refers to
 */
export function dropTriedTreatments(
  whole: Classification,
  heard: readonly Piece[],
  utterance: ScreenedUtterance,
  { classify, library, readers: { words } }: Knowledge,
): Classification {
  const said = heard.flatMap(({ text }) => plainWords(text));
  // "Anything that helps" refers to nothing.
  const points = said.some((word, at) => words.pointing.has(word) && !words.openEnded.has(said[at - 1] ?? ''));
  const asksFor = ({ text }: Piece) => {
    const asked = classify({ ...utterance, text });
    return isHighConfidence(asked) && TREATMENT_LIST_INTENTS.has(asked.best.intent);
  };
  const isOpen = !points && (said.some((word) => words.openEnded.has(word)) || heard.some(asksFor));
  const told = whole.topics.filter((topic) => library.page(topic)?.kind !== 'treatment');
  if (!isOpen || told.length === 0 || told.length === whole.topics.length) return whole;
  const asked = new Set(heard.flatMap(({ text }) => classify({ ...utterance, text }).topics));
  return { ...whole, topics: whole.topics.filter((topic) => told.includes(topic) || asked.has(topic)) };
}
