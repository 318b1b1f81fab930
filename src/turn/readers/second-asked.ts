import type { Classification } from '../../domain/classification';
import type { FollowWords } from '../../domain/follow-words';
import type { Memory } from '../../domain/memory';

/**
 * True for "you forgot my other question" and, right after a message of two questions, for "the second, please" and
 * "and the other one?". In: the message without signs, what is remembered, the words of a talk.
 */
export function asksForSecond(text: string, memory: Memory, words: FollowWords): boolean {
  const { which, noun, around } = words.secondAsked;
  const said = text.split(' ');
  const isKnown = (word: string) =>
    which.has(word) || noun.has(word) || around.has(word) || words.small.has(word) || words.picking.has(word);
  if (!said.some((word) => which.has(word)) || !said.every(isKnown)) return false;
  return said.some((word) => noun.has(word)) || isFresh(memory);
}

/** No more than a few words: "the risks, please". */
const FEW_WORDS = 5;

/** So likely must the second question be, among what a short message may mean, right after it was put. */
const LIKELY = 0.1;

/** A message so sure of its own means that. */
const FIRM = 0.8;

/** "The tests, please", right after a message that asked about tests too: the second question, where that may be meant. */
export function meansSecond({ best, runnersUp, topics }: Classification, text: string, memory: Memory): boolean {
  const { parked } = memory;
  if (!isFresh(memory) || parked === undefined || text.split(' ').length > FEW_WORDS || best.confidence > FIRM)
    return false;
  const isOther = topics.length > 0 && !topics.includes(parked.topic ?? '');
  return !isOther && [best, ...runnersUp].some((each) => each.intent === parked.intent && each.confidence >= LIKELY);
}

/** True while the second question is what was answered, or offered, last; where two things were set side by side, "the other one" is one of those. */
function isFresh({ parked, intent, offered, sideBySide = [] }: Memory): boolean {
  return parked !== undefined && sideBySide.length < 2 && [intent, offered[0]?.intent].includes(parked.intent);
}
