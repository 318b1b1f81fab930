interface Known {
  readonly word: string;
  readonly letters: number;
}

/** Finds the word that was meant; undefined when none is near enough. */
export type NearestWord = (typed: string, atMost: (known: string) => number) => string | undefined;

/**
 * Builds a search for the nearest known word. In: the words, those to prefer first. Out: the search. It compares sets
 * of letters (one machine word each) before it measures a distance, which needs no index that would cost time to build.
 */
export function nearestWord(words: Iterable<string>): NearestWord {
  const byLength = sortedByLength(words);
  return (typed, atMost) => {
    const letters = lettersOf(typed);
    let best: string | undefined;
    let bestDistance = 3;
    for (let length = typed.length - 2; length <= typed.length + 2; length += 1) {
      for (const known of byLength[length] ?? []) {
        if (bitsIn(known.letters ^ letters) > 4) continue;
        const limit = Math.min(atMost(known.word), bestDistance - 1);
        if (limit < Math.abs(length - typed.length) || bitsIn(known.letters ^ letters) > 2 * limit) continue;
        const distance = editDistance(typed, known.word, limit);
        if (distance > limit) continue;
        best = known.word;
        bestDistance = distance;
      }
    }
    return best;
  };
}

/** Builds a search for all words that are one typing error away. In: the words. Out: the search; it keeps their order within a length. */
export function wordsNear(words: Iterable<string>): (typed: string) => readonly string[] {
  const byLength = sortedByLength(words);
  return (typed) => {
    const letters = lettersOf(typed);
    const near: string[] = [];
    for (let length = typed.length - 1; length <= typed.length + 1; length += 1)
      for (const known of byLength[length] ?? [])
        if (bitsIn(known.letters ^ letters) <= 2 && editDistance(typed, known.word, 1) === 1) near.push(known.word);
    return near;
  };
}

function sortedByLength(words: Iterable<string>): readonly (readonly Known[])[] {
  const byLength: Known[][] = [];
  for (const word of words) {
    const group = byLength[word.length] ?? [];
    byLength[word.length] = group;
    group.push({ word, letters: lettersOf(word) });
  }
  return byLength;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Typing errors between two words (a letter more, less, other, or two swapped), or more than `limit` when there are more. */
export function editDistance(a: string, b: string, limit: number): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length - start + 1 }, (_, at) => at);
  for (let i = start + 1; i <= a.length; i += 1) {
    const next = [i - start];
    let least = i - start;
    for (let j = start + 1; j <= b.length; j += 1) {
      const at = j - start;
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + (same ? 0 : 1));
      if (at > 1 && i - start > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
