import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { NEVER_BARE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { isFirm } from './firm';
import { FRAGMENT_WORDS } from './scraps';

/** In a longer message "than" and "or" stand between other things. */
const CHOICE_WORDS = 14;

/** "Yes or no", "or not": behind "or", these name no other thing. */
const NO = new Set(['no', 'not']);

/** "Drilling or cement?", and of two that were named before: "safer?". */
export function comparing(
  { reading, leaning }: Asked,
  { sideBySide = [] }: Memory,
  { readers }: Knowledge,
): IntentName | undefined {
  if (isFirm(reading) || NEVER_BARE.has(reading.best.intent)) return undefined;
  const words = plainWords(leaning.text);
  if (words.length > CHOICE_WORDS) return undefined;
  // "Does it work, yes or no": nothing is set beside anything.
  const holds = (set: ReadonlySet<string>) => words.some((word, at) => set.has(word) && !NO.has(words[at + 1] ?? ''));
  if (reading.topics.length > 1) return holds(readers.words.choosing) ? 'comparison' : undefined;
  const isOfBoth = sideBySide.length > 1 && words.length <= FRAGMENT_WORDS;
  return isOfBoth && holds(readers.words.comparing) ? 'comparison' : undefined;
}
