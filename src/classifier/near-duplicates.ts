/** The indexes of two texts that say nearly the same. */
export interface NearDuplicates {
  readonly one: number;
  readonly other: number;
  /** Jaccard similarity: shared words over all words of both, from 0 to 1. */
  readonly likeness: number;
}

/** Shorter texts share all their words by chance. */
const FEWEST_WORDS = 3;

/**
 * Finds pairs of texts that share nearly all their words, most alike first. Texts are compared only if they share one
 * of their rarer words, so that thousands take a moment.
 * @param least the lowest likeness to report
 */
export function nearDuplicates(texts: readonly (readonly string[])[], least: number): readonly NearDuplicates[] {
  const sets = texts.map((words) => new Set(words));
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  const pairs: NearDuplicates[] = [];
  sets.forEach((set, one) => {
    if (set.size < FEWEST_WORDS) return;
    const rarest = [...set].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    // A text that is alike enough holds at least one of this many of our rarest words.
    const telling = rarest.slice(0, set.size - Math.ceil(least * set.size) + 1);
    for (const other of new Set(telling.flatMap((word) => holders.get(word) ?? []))) {
      const likeness = likenessOf(set, sets[other] ?? new Set());
      if (likeness >= least) pairs.push({ one: other, other: one, likeness });
    }
    for (const word of telling) holders.set(word, [...(holders.get(word) ?? []), one]);
  });
  return pairs.sort((a, b) => b.likeness - a.likeness);
}

function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}
