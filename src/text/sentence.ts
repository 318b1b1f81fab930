import type { Span } from '../domain/red-flag';
import type { Word } from './words';

/** True where two places stand in one sentence. Meant for near ones: it looks at all words between. */
export function isOneSentence(words: readonly Word[], one: number, other: number): boolean {
  const last = Math.max(one, other);
  for (let at = Math.min(one, other) + 1; at <= last; at += 1) if (words[at]?.opens !== false) return false;
  return true;
}

/** What of some words stands in the sentence of one place among them: nobody looks farther. */
export function sentenceWithin(words: readonly Word[], at: number, { from, to }: Span): Span {
  let begin = at;
  while (begin > from && words[begin]?.opens === false) begin -= 1;
  return { from: begin, to: endOfSentence(words, at, to + 1) - 1 };
}

/** Behind the last word of the sentence that a place stands in, as far as that ends before a place where nobody looks any more. */
export function endOfSentence(words: readonly Word[], at: number, before: number): number {
  let end = at + 1;
  while (end < before && words[end]?.opens === false) end += 1;
  return end;
}
