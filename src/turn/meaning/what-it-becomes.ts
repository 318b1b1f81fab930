import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import { plainWords } from '../readers/plain-words';
import type { Parts } from '../talk/parts';
import { SHORT_WORDS } from './scraps';

/** What is asked of that which something may turn into, and not of what it is now. */
const OF_WHAT_COMES: ReadonlySet<IntentName> = new Set(['diagnosis', 'symptoms']);

/** What was asked when one thing was said to turn into another, and what is asked between. */
const OF_TURNING: ReadonlySet<IntentName> = new Set(['outlook', 'myths', 'diagnosis', 'symptoms']);

/** "How would I notice?", after "can it become dead bone?", asks how that is noticed. In: the intent, the text, what is remembered, the parts. */
export function whatItBecomes(
  intent: IntentName,
  text: string,
  { sideBySide = [], intent: before, topic }: Memory,
  { library }: Pick<Parts, 'library'>,
): TopicName | undefined {
  const [from, to] = sideBySide;
  const isTurning = before !== undefined && OF_TURNING.has(before) && from === topic;
  if (!isTurning || to === undefined || !OF_WHAT_COMES.has(intent)) return undefined;
  return library.page(to)?.kind !== 'treatment' && plainWords(text).length <= SHORT_WORDS ? to : undefined;
}
