/**
 * Finds the known word that was meant; undefined if none is near enough.
 * @param atMost how many typos a known word of a given length may have
 */
export type NearestWord = (typed: string, atMost: (length: number) => number) => string | undefined;

/** The most typos that are ever searched for. */
const MOST = 2;

/**
 * Builds a search for the nearest known word. It compares sets of letters (one 32-bit integer each) before it measures
 * a distance. That is fast enough without an index, which would take time to build.
 * @param words those to prefer come first
 */
export function nearestWord(words: Iterable<string>): NearestWord {
  const byLength = sortedByLength(words);
  return (typed, atMost) => {
    const letters = lettersOf(typed);
    let best: string | undefined;
    let most = MOST;
    for (let length = typed.length - MOST; length <= typed.length + MOST; length += 1) {
      const known = byLength[length];
      let limit = Math.min(atMost(length), most);
      if (!known || limit < Math.abs(length - typed.length)) continue;
      for (let at = 0; at < known.letters.length && limit >= 0; at += 1) {
        if (bitsIn((known.letters[at] ?? 0) ^ letters) > 2 * limit) continue;
        const word = known.words[at] ?? '';
        const distance = editDistance(typed, word, limit);
        if (distance > limit) continue;
        best = word;
        most = distance - 1;
        limit = most;
      }
    }
    return best;
  };
}

/** Builds a search for all words that are one typo away. Words of the same length keep their order. */
export function wordsNear(words: Iterable<string>): (typed: string) => readonly string[] {
  const byLength = sortedByLength(words);
  return (typed) => {
    const letters = lettersOf(typed);
    const near: string[] = [];
    for (let length = typed.length - 1; length <= typed.length + 1; length += 1) {
      const known = byLength[length] ?? NONE;
      for (let at = 0; at < known.words.length; at += 1) {
        if (bitsIn((known.letters[at] ?? 0) ^ letters) > 2) continue;
        const word = known.words[at] ?? '';
        if (editDistance(typed, word, 1) === 1) near.push(word);
      }
    }
    return near;
  };
}

/** Words of one length, and the letters of each as a bit set. A row of integers is scanned quickly. */
interface Known {
  readonly words: readonly string[];
  readonly letters: Int32Array;
}

const NONE: Known = { words: [], letters: new Int32Array(0) };

function sortedByLength(words: Iterable<string>): readonly (Known | undefined)[] {
  const byLength: string[][] = [];
  for (const word of words) {
    const group = byLength[word.length] ?? [];
    byLength[word.length] = group;
    group.push(word);
  }
  return byLength.map((group) => ({ words: group, letters: Int32Array.from(group, lettersOf) }));
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

/**
 * The number of typos between two words (a letter added, missing or wrong, or two swapped), or some number above
 * `limit` if there are more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let same = 0;
  while (same < most - start && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same += 1;
  const [one, two] = [a.slice(start, a.length - same), b.slice(start, b.length - same)];
  const longest = Math.max(one.length, two.length);
  if (longest <= 1 || one === '' || two === '') return longest;
  if (longest === 2 && one.charAt(0) === two.charAt(1) && one.charAt(1) === two.charAt(0)) return 1;
  return limit < 2 ? limit + 1 : distanceOfRest(one, two, limit);
}

/** The distance of what is left after removing a common beginning and end. */
function distanceOfRest(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (j > 1 && i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
