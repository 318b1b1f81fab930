import type { Word } from './words';

const PRESENT = new Set(['am', 'are', 'have', 'has', 'cannot', 'keep', 'keeps', 'now']);
/** Past-tense verbs. */
export const PAST: ReadonlySet<string> = new Set(['was', 'were', 'had']);

/** "Is" counts only where it is certainly a verb: tidying spells "last year's" as "last year is". */
export function isPresentTense(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  if (text !== 'is') return PRESENT.has(text);
  return /^(he|she|it|there|this|that|now)$/.test(words[at - 1]?.text ?? '') || /ing$/.test(words[at + 1]?.text ?? '');
}
