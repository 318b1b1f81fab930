import type { Classification } from '../../domain/classification';
import type { TopicName } from '../../domain/names';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import { factStems, readMereFacts, type ToldFacts } from '../readers/read-told-facts';
import type { Knowledge } from '../talk/knowledge';
import { nameStems } from '../topics/page-names';

/** A message of mere facts: what it tells, and the pages that it names beside them. */
export interface Statement {
  readonly facts: ToldFacts;
  readonly topics: readonly TopicName[];
}

/**
 * Reads a message that only tells facts, and may name an illness beside them: "mine is 14", "my son, 13, has a bone
 * bruise". A page that is named by nothing but a condition ("I have diabetes", the page on Charcot foot) is not meant.
 *
 * @param topics the topics that the message was read to name
 * @param needsFact false where the name of an illness alone will do
 * @returns nothing if the message says anything else
 */
export function readStatement(
  text: string,
  topics: readonly TopicName[],
  { library, readers: { words } }: Knowledge,
  needsFact = true,
): Statement | undefined {
  const pages = topics.flatMap((topic) => library.page(topic) ?? []);
  if (carriesQuestion(text, words.carrying)) return undefined;
  const facts = readMereFacts(text, words, new Set(pages.flatMap((page) => [...nameStems(page)])), needsFact);
  if (!facts) return undefined;
  const known = factStems(words);
  const rest = plainWords(text)
    .filter((word) => !words.told.around.has(word))
    .map(stem)
    .filter((word) => !known.has(word));
  const isNamed = (topic: TopicName) => {
    const page = library.page(topic);
    return page !== undefined && rest.some((word) => nameStems(page).has(word));
  };
  return { facts, topics: topics.filter(isNamed) };
}

/** "For a 70 year old" goes on asking what was asked before; "my mom is 78" tells something. */
function carriesQuestion(text: string, carrying: readonly string[]): boolean {
  const [first = ''] = plainWords(text);
  return first !== 'my' && carrying.includes(first);
}

/** A reading with one clear intent and these topics. */
export function asSure(reading: Classification, intent: string, topics: readonly TopicName[]): Classification {
  return { ...reading, best: { intent, confidence: 1 }, runnersUp: [], verdict: 'sure', topics };
}
