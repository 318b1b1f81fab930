import type { Classification } from '../../domain/classification';
import type { FollowWords } from '../../domain/follow-words';
import type { Memory } from '../../domain/memory';

/**
 * True for "you forgot my other question" and, right after a message with two questions, for "the second, please" and
 * "and the other one?".
 *
 * @param text the message without punctuation
 * @param memory what is remembered of the talk
 * @param words the word lists of the talk
 */
export function asksForSecondQuestion(text: string, memory: Memory, words: FollowWords): boolean {
  const { which, noun, around } = words.secondAsked;
  const said = text.split(' ');
  const isKnown = (word: string) =>
    which.has(word) || noun.has(word) || around.has(word) || words.small.has(word) || words.picking.has(word);
  if (!said.some((word) => which.has(word)) || !said.every(isKnown)) return false;
  return said.some((word) => noun.has(word)) || isJustPut(memory);
}

/** The length of a short message, such as "the risks, please". */
const FEW_WORDS = 5;

/** How likely the second question must be among the meanings of a short message that follows it. */
const MIN_CONFIDENCE = 0.1;

/** A message with more confidence in a meaning of its own has that meaning. */
const MAX_OWN_CONFIDENCE = 0.8;

/**
 * "The tests, please", right after a message that also asked about tests: true if the message may mean its second
 * question.
 */
export function meansSecondQuestion(
  { best, runnersUp, topics }: Classification,
  text: string,
  memory: Memory,
): boolean {
  const { parked } = memory;
  if (
    !isJustPut(memory) ||
    parked === undefined ||
    text.split(' ').length > FEW_WORDS ||
    best.confidence > MAX_OWN_CONFIDENCE
  )
    return false;
  const isOther = topics.length > 0 && !topics.includes(parked.topic ?? '');
  return (
    !isOther && [best, ...runnersUp].some((each) => each.intent === parked.intent && each.confidence >= MIN_CONFIDENCE)
  );
}

/**
 * True while the second question is what was answered or offered last. If two things were named side by side, "the
 * other one" is one of those instead.
 */
function isJustPut({ parked, intent, offered, sideBySide = [] }: Memory): boolean {
  return parked !== undefined && sideBySide.length < 2 && [intent, offered[0]?.intent].includes(parked.intent);
}
