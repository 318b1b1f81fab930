import type { Span } from '../domain/red-flag';
import type { Word } from './words';

/** True where two places are in one sentence. It looks at every word in between, so use it for places that are near. */
export function isOneSentence(words: readonly Word[], one: number, other: number): boolean {
  const last = Math.max(one, other);
  for (let at = Math.min(one, other) + 1; at <= last; at += 1) if (words[at]?.opens !== false) return false;
  return true;
}

/** The part of a span that lies in the sentence of the word at `at`. */
export function sentenceWithin(words: readonly Word[], at: number, { from, to }: Span): Span {
  let begin = at;
  while (begin > from && words[begin]?.opens === false) begin -= 1;
  return { from: begin, to: endOfSentence(words, at, to + 1) - 1 };
}

/** The index after the last word of the sentence around `at`, or `before` if the sentence is longer. */
export function endOfSentence(words: readonly Word[], at: number, before: number): number {
  let end = at + 1;
  while (end < before && words[end]?.opens === false) end += 1;
  return end;
}
