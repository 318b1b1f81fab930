import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import { stem } from '../../text/stem';
import { HARM } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { stemsOfNames } from './page-stems';

/** A longer message asks about what it names. */
const FEW_WORDS = 6;

/** What is asked of something that was told to help. */
const ASKS: ReadonlySet<IntentName> = new Set([
  'who-should-not',
  'effectiveness',
  'personal-advice',
  'medicines',
  HARM,
]);

/**
 * "Can I take paracetamol?", when it was just told to help against what a drip does: that is asked of the drip. In: the
 * intent and topics of a question, its text, the memory, the knowledge. Out: true where what was shown speaks of what is named.
 */
export function isToldBeside(
  intent: IntentName,
  topics: readonly TopicName[],
  text: string,
  { shown, topic }: Memory,
  { library }: Knowledge,
): boolean {
  const [named, ...others] = topics;
  const words = plainWords(text);
  if (shown?.heading !== HARM || named === undefined || others.length > 0 || named === topic) return false;
  const page = library.page(named);
  if (page?.kind !== 'treatment' || words.length > FEW_WORDS || !ASKS.has(intent)) return false;
  const names = stemsOfNames(page);
  const said = new Set(words.map(stem).filter((word) => names.has(word)));
  const told = library.page(shown.topic)?.sections.get(shown.heading)?.steps[shown.step] ?? [];
  return told.some((each) => plainWords(each.text).some((word) => said.has(stem(word))));
}
