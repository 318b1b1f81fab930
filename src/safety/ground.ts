import type { Span } from '../domain/red-flag';
import type { Word } from '../text/words';

/** A message as patterns walk over it: what stands at each place, and what decides whether two parts belong together. */
export interface Ground {
  /** The distinct words of the message. */
  readonly forms: readonly Word[];
  /** For each place, the number of its form. */
  readonly formAt: Int32Array;
  /** The sentence of each word. */
  readonly sentence: Int32Array;
  /** How many words that are no fillers stand before each place. */
  readonly content: Int32Array;
  /** 1 where a negator stands. */
  readonly denies: Uint8Array;
}

/** 1 at each place that no pattern may use, being part of a look-alike. */
export type Mask = Uint8Array;

const DENIES = new Set(['no', 'not', 'without', 'never', 'denies', 'denied', 'nor', 'neither', 'zero']);
/** So many words in front of a part, a negator is its own. */
const OWN = 2;
/** Words of any kind, fillers too, that a pattern may stretch over between two parts. */
export const STRETCH = 30;

/** Surveys a message once for all patterns. */
export function groundOf(words: readonly Word[]): Ground {
  const forms: Word[] = [];
  const known = new Map<string, number>();
  const formAt = new Int32Array(words.length);
  const sentence = new Int32Array(words.length);
  const content = new Int32Array(words.length + 1);
  const denies = new Uint8Array(words.length);
  words.forEach((word, at) => {
    const name = word.perhaps ? `${word.text} ${word.perhaps.map(({ text }) => text).join(' ')}` : word.text;
    const form = known.get(name) ?? forms.push(word) - 1;
    if (form === forms.length - 1) known.set(name, form);
    formAt[at] = form;
    sentence[at] = word.sentence;
    content[at + 1] = (content[at] ?? 0) + (word.filler ? 0 : 1);
    if (DENIES.has(word.text)) denies[at] = 1;
  });
  return { forms, formAt, sentence, content, denies };
}

/** The mask over some spans of a message. */
export function maskOf({ formAt }: Ground, spans: readonly Span[]): Mask {
  const masked = new Uint8Array(formAt.length);
  for (const { from, to } of spans) masked.fill(1, from, to + 1);
  return masked;
}

/** True where a part that ends at `first` and one that begins at `second` stand in one sentence, near enough, with at most `gap` words that are no fillers between. */
export function belong(first: number, second: number, gap: number, { sentence, content, denies }: Ground): boolean {
  if (sentence[first] !== sentence[second] || second - first > STRETCH) return false;
  if ((content[second] ?? 0) - (content[first + 1] ?? 0) > gap) return false;
  return !isDenied(first, second, denies);
}

/** True where the second part stands right behind a negator of its own: "hip hurts, no fever" is not hip and fever. */
function isDenied(first: number, second: number, denies: Uint8Array): boolean {
  for (let at = Math.max(first + 1, second - OWN); at < second; at += 1) if (denies[at] === 1) return true;
  return false;
}
