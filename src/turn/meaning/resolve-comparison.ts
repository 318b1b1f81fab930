import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { NEVER_ASSUMED } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { isHighConfidence } from './high-confidence';
import { FRAGMENT_MAX_WORDS } from './short-messages';

/** In a longer message, "than" and "or" connect other things. */
const MAX_CHOICE_WORDS = 14;

/** In "yes or no" and "or not", these words name no alternative. */
const NEGATIONS = new Set(['no', 'not']);

/**
 * Resolves a choice between the topics of a message ("drilling or cement?"), or between two that were compared before
 * ("safer?").
 * @returns undefined if nothing is compared, or the reading is sure of something else
 */
export function resolveComparison(
  { reading, leaning }: AskedQuestion,
  { sideBySide = [] }: Memory,
  { readers }: Knowledge,
): IntentName | undefined {
  if (isHighConfidence(reading) || NEVER_ASSUMED.has(reading.best.intent)) return undefined;
  const words = plainWords(leaning.text);
  if (words.length > MAX_CHOICE_WORDS) return undefined;
  // "Does it work, yes or no" compares nothing.
  const holds = (set: ReadonlySet<string>) =>
    words.some((word, at) => set.has(word) && !NEGATIONS.has(words[at + 1] ?? ''));
  if (reading.topics.length > 1) return holds(readers.words.choosing) ? 'comparison' : undefined;
  const isOfBoth = sideBySide.length > 1 && words.length <= FRAGMENT_MAX_WORDS;
  return isOfBoth && holds(readers.words.comparing) ? 'comparison' : undefined;
}
