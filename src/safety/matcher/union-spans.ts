import { addSpan, highOf, lowOf, type Places } from './span-arena';

/** Two places as one number that sorts by the first, then the second: exact up to 67 million words. */
const PLACE = 2 ** 26;

/** Sorts the spans at the end of the rows, from `low` on, and leaves one of each. */
export function tidySpans(places: Places, low: number): void {
  const count = places.filled - low;
  if (count < 2) return;
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at += 1) keys[at] = keyAt(places, low + at);
  keys.sort();
  places.filled = low;
  let last = -1;
  for (const key of keys) {
    if (key !== last) addSpan(places, Math.floor(key / PLACE), key % PLACE);
    last = key;
  }
}

/**
 * Adds to the rows the spans of all parts: the single words among them, which are one stretch in order already, and
 * the phrases of each. Each span once, in order.
 */
export function mergeSpans(places: Places, low: number, high: number, parts: readonly number[]): void {
  const phrases = phrasesOf(parts, places);
  let word = low;
  let last = -1;
  for (const key of phrases) {
    if (key === last) continue;
    last = key;
    const start = Math.floor(key / PLACE);
    for (; word < high && (places.starts[word] ?? 0) <= start; word += 1) putWord(places, word);
    addSpan(places, start, key % PLACE);
  }
  for (; word < high; word += 1) putWord(places, word);
}

function phrasesOf(parts: readonly number[], places: Places): Float64Array {
  const keys: number[] = [];
  for (const part of parts) {
    for (let at = lowOf(places, part); at < highOf(places, part); at += 1)
      if ((places.ends[at] ?? 0) > (places.starts[at] ?? 0)) keys.push(keyAt(places, at));
  }
  return Float64Array.from(keys).sort();
}

function keyAt(places: Places, at: number): number {
  return (places.starts[at] ?? 0) * PLACE + (places.ends[at] ?? 0);
}

function putWord(places: Places, word: number): void {
  addSpan(places, places.starts[word] ?? 0, places.ends[word] ?? 0);
}
