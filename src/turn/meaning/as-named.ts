import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import { isSmallTalk, NEVER_BARE, OF_AN_ILLNESS } from '../readers/intent-groups';
import { bareWord, plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { FIRM } from './firm';
import { SCRAP_WORDS, SHORT_WORDS } from './scraps';

/** So sure must the question be that has the name in it. */
const CLEAR = 0.6;

/**
 * "Is it dangerous?", where a drug is talked of: read once more with the name of the drug in place of "it", for what is
 * dangerous says what is asked. In: the question, the memory, the knowledge. Out: that reading, where it tells more.
 */
export function asNamed(
  { question, reading, named }: Asked,
  memory: Memory,
  knowledge: Knowledge,
): Classification | undefined {
  const [referred, ...others] = reading.topics;
  const page = knowledge.library.page(referred ?? memory.topic ?? '');
  if (!page || named.length > 0 || others.length > 0 || knowledge.library.packs.includes(page.topic)) return undefined;
  const { best, verdict } = reading;
  const isMisplaced = page.kind === 'treatment' && OF_AN_ILLNESS.has(best.intent);
  if (verdict === 'sure' && !isMisplaced) return undefined;
  const text = withName(question.text, page.label, knowledge);
  if (text === undefined) return undefined;
  const read = knowledge.classify({ ...question, text });
  const isTold = read.verdict === 'sure' && !isSmallTalk(read.best.intent) && !NEVER_BARE.has(read.best.intent);
  const isSurer = read.best.confidence >= Math.max(CLEAR, best.confidence > FIRM ? FIRM : 0);
  return isTold && isSurer && !(page.kind === 'treatment' && OF_AN_ILLNESS.has(read.best.intent)) ? read : undefined;
}

/** The name in place of "it"; behind a scrap that points at nothing ("how quick"). */
function withName(text: string, name: string, { readers, talkWords }: Knowledge): string | undefined {
  const raw = text.split(/\s+/);
  if (raw.length > SHORT_WORDS) return undefined;
  const stands = (word: string) => readers.words.pointing.has(word) || talkWords.ordinals[word] !== undefined;
  const at = raw.findIndex((word) => stands(bareWord(word)));
  if (at >= 0) return [...raw.slice(0, at), name, ...raw.slice(at + 1)].join(' ');
  return raw.length <= SCRAP_WORDS
    ? [...raw.slice(0, -1), plainWords(raw.at(-1) ?? '').join(' '), name].join(' ')
    : undefined;
}
