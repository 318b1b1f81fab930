import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import { ILLNESS_INTENTS, isSmallTalk, NEVER_ASSUMED } from '../readers/intent-groups';
import { bareWord, plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { HIGH_CONFIDENCE } from './high-confidence';
import { SCRAP_MAX_WORDS, SHORT_MAX_WORDS } from './short-messages';

/** The least confidence of the second reading. */
const MIN_CONFIDENCE = 0.6;

/**
 * Classifies a question once more with the name of the current topic in place of "it". "Is it dangerous?" says little
 * by itself; the name of the drug makes it clear what is asked.
 * @returns the second reading, if it is sure and clear enough; undefined otherwise, and where none was needed
 */
export function readWithTopicName(
  { question, reading, named }: AskedQuestion,
  memory: Memory,
  knowledge: Knowledge,
): Classification | undefined {
  const [referred, ...others] = reading.topics;
  const page = knowledge.library.page(referred ?? memory.topic ?? '');
  if (!page || named.length > 0 || others.length > 0 || knowledge.library.packs.includes(page.topic)) return undefined;
  const { best, verdict } = reading;
  const isMisplaced = page.kind === 'treatment' && ILLNESS_INTENTS.has(best.intent);
  if (verdict === 'sure' && !isMisplaced) return undefined;
  const text = insertName(question.text, page.label, knowledge);
  if (text === undefined) return undefined;
  const read = knowledge.classify({ ...question, text });
  const isTold = read.verdict === 'sure' && !isSmallTalk(read.best.intent) && !NEVER_ASSUMED.has(read.best.intent);
  const isSurer =
    read.best.confidence >= Math.max(MIN_CONFIDENCE, best.confidence > HIGH_CONFIDENCE ? HIGH_CONFIDENCE : 0);
  return isTold && isSurer && !(page.kind === 'treatment' && ILLNESS_INTENTS.has(read.best.intent)) ? read : undefined;
}

/**
 * Puts the name in place of "it", or behind a scrap of a message that refers to nothing ("how quick").
 * @returns undefined for a longer message, and for one with no place for the name
 */
function insertName(text: string, name: string, { readers, talkWords }: Knowledge): string | undefined {
  const raw = text.split(/\s+/);
  if (raw.length > SHORT_MAX_WORDS) return undefined;
  const stands = (word: string) => readers.words.pointing.has(word) || talkWords.ordinals[word] !== undefined;
  const at = raw.findIndex((word) => stands(bareWord(word)));
  if (at >= 0) return [...raw.slice(0, at), name, ...raw.slice(at + 1)].join(' ');
  return raw.length <= SCRAP_MAX_WORDS
    ? [...raw.slice(0, -1), plainWords(raw.at(-1) ?? '').join(' '), name].join(' ')
    : undefined;
}
