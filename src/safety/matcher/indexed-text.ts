import type { Span } from '../../domain/red-flag';
import { type Forms, formsOf } from '../../text/forms';
import { onceFor } from '../../text/once';
import type { Word } from '../../text/words';

/** A message as patterns walk over it: what stands at each place, and what decides whether two parts belong together. */
export interface Ground extends Forms {
  /** Where the sentence of each word begins, and its last word. */
  readonly sentenceFrom: Int32Array;
  readonly sentenceTo: Int32Array;
  /** How many words that are no fillers stand before each place. */
  readonly content: Int32Array;
  /** Where those words stand. */
  readonly contentAt: Int32Array;
  /** 1 where a negator stands. */
  readonly denies: Uint8Array;
}

const DENIES = new Set(['no', 'not', 'without', 'never', 'denies', 'denied', 'nor', 'neither', 'zero']);
/** So many words in front of a part, a negator is its own. */
const OWN = 2;
/** Words of any kind, fillers too, that a pattern may stretch over between two parts. */
export const STRETCH = 30;

/** Surveys a message once: rules, findings and a dozen other readers of patterns walk over it. */
export const groundOf: (words: readonly Word[]) => Ground = onceFor((words: readonly Word[]) =>
  survey(
    formsOf(words),
    (at) => words[at]?.filler === true,
    (at) => words[at + 1]?.opens !== false,
  ),
);

/** Surveys words that are known by their forms. In: the forms, and at which places a filler stands and a sentence ends. */
export function survey(
  { forms, formAt }: Forms,
  isFiller: (at: number) => boolean,
  endsSentence: (at: number) => boolean,
): Ground {
  const deniers = forms.map(({ text }) => (DENIES.has(text) ? 1 : 0));
  const { length } = formAt;
  const content = new Int32Array(length + 1);
  const contentAt = new Int32Array(length);
  const sentenceFrom = new Int32Array(length);
  const sentenceTo = new Int32Array(length);
  const denies = new Uint8Array(length);
  let from = 0;
  for (let at = 0; at < length; at += 1) {
    const before = content[at] ?? 0;
    content[at + 1] = isFiller(at) ? before : before + 1;
    contentAt[before] = at;
    sentenceFrom[at] = from;
    denies[at] = deniers[formAt[at] ?? 0] ?? 0;
    if (!endsSentence(at)) continue;
    sentenceTo.fill(at, from, at + 1);
    from = at + 1;
  }
  contentAt.fill(length, content[length]);
  return { forms, formAt, sentenceFrom, sentenceTo, content, contentAt, denies };
}

/** The form at each place; where a part of a look-alike stands that no pattern may use, a number that no form has. */
export function formsShown({ forms, formAt }: Ground, hidden: readonly Span[]): Int32Array {
  if (hidden.length === 0) return formAt;
  const shown = formAt.slice();
  for (const { from, to } of hidden) shown.fill(forms.length, from, to + 1);
  return shown;
}

/** The last place where a part may begin that belongs to one that ends at `end`: in its sentence, near enough, with at most `gap` words that are no fillers between. */
export function reachOf(end: number, gap: number, { content, contentAt, sentenceTo }: Ground): number {
  const farthest = contentAt[(content[end + 1] ?? 0) + gap] ?? end + STRETCH;
  return Math.min(farthest, sentenceTo[end] ?? 0, end + STRETCH);
}

/** The first place where a part may end that belongs to one that begins at `start`. */
export function reachBackOf(start: number, gap: number, { content, contentAt, sentenceFrom }: Ground): number {
  const before = (content[start] ?? 0) - gap - 1;
  return Math.max(before < 0 ? 0 : (contentAt[before] ?? 0), sentenceFrom[start] ?? 0, start - STRETCH);
}

/** True where the second part stands right behind a negator of its own: "hip hurts, no fever" is not hip and fever. */
export function isDenied(first: number, second: number, { denies }: Ground): boolean {
  for (let at = Math.max(first + 1, second - OWN); at < second; at += 1) if (denies[at] === 1) return true;
  return false;
}
