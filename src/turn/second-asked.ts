import type { FollowWords } from '../domain/follow-words';
import type { Memory } from '../domain/memory';

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

/** True while the second question is what was answered, or offered, last; where two things were set side by side, "the other one" is one of those. */
function isFresh({ parked, intent, offered, sideBySide = [] }: Memory): boolean {
  return parked !== undefined && sideBySide.length < 2 && [intent, offered[0]?.intent].includes(parked.intent);
}
