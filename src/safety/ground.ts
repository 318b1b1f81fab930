import type { Span } from '../domain/red-flag';
import { type Forms, formsOf } from '../text/forms';
import type { Word } from '../text/words';

/** A message as patterns walk over it: what stands at each place, and what decides whether two parts belong together. */
export interface Ground extends Forms {
  /** The sentence of each word. */
  readonly sentence: Int32Array;
  /** How many words that are no fillers stand before each place. */
  readonly content: Int32Array;
  /** 1 where a negator stands. */
  readonly denies: Uint8Array;
}

const DENIES = new Set(['no', 'not', 'without', 'never', 'denies', 'denied', 'nor', 'neither', 'zero']);
/** So many words in front of a part, a negator is its own. */
const OWN = 2;
/** Words of any kind, fillers too, that a pattern may stretch over between two parts. */
export const STRETCH = 30;

/** Surveys a message once for all patterns. */
export function groundOf(words: readonly Word[]): Ground {
  const { forms, formAt } = formsOf(words);
  const deniers = Uint8Array.from(forms, ({ text }) => (DENIES.has(text) ? 1 : 0));
  const sentence = new Int32Array(words.length);
  const content = new Int32Array(words.length + 1);
  const denies = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    sentence[at] = words[at]?.sentence ?? 0;
    content[at + 1] = (content[at] ?? 0) + (words[at]?.filler ? 0 : 1);
    denies[at] = deniers[formAt[at] ?? 0] ?? 0;
  }
  return { forms, formAt, sentence, content, denies };
}

/** The form at each place; where a part of a look-alike stands that no pattern may use, a number that no form has. */
export function formsShown({ forms, formAt }: Ground, hidden: readonly Span[]): Int32Array {
  const shown = formAt.slice();
  for (const { from, to } of hidden) shown.fill(forms.length, from, to + 1);
  return shown;
}

/** True where a part that ends at `first` and one that begins at `second` stand in one sentence, near enough, with at most `gap` words that are no fillers between. */
export function isNear(first: number, second: number, gap: number, { sentence, content }: Ground): boolean {
  if (sentence[first] !== sentence[second] || second - first > STRETCH) return false;
  return (content[second] ?? 0) - (content[first + 1] ?? 0) <= gap;
}

/** True where the second part stands right behind a negator of its own: "hip hurts, no fever" is not hip and fever. */
export function isDenied(first: number, second: number, { denies }: Ground): boolean {
  for (let at = Math.max(first + 1, second - OWN); at < second; at += 1) if (denies[at] === 1) return true;
  return false;
}

/** True where two parts belong together: near each other, and the second is not denied by itself. */
export function belong(first: number, second: number, gap: number, ground: Ground): boolean {
  return isNear(first, second, gap, ground) && !isDenied(first, second, ground);
}
