import type { Span } from '../domain/red-flag';
import type { Word } from '../text/words';

const DENIES = new Set(['no', 'not', 'without', 'never', 'denies', 'denied', 'nor', 'neither', 'zero']);

/** True where the second part stands right behind a negator of its own: "hip hurts, no fever" is not hip and fever. */
export function isDenied(first: Span, second: Span, words: readonly Word[]): boolean {
  for (let at = Math.max(first.to + 1, second.from - 2); at < second.from; at += 1) {
    if (DENIES.has(words[at]?.text ?? '')) return true;
  }
  return false;
}
