/**
 * Counts numbers that are spread evenly. It remembers in which order they came: sums of fractions depend on it. Rows of
 * numbers, because a map of sixty thousand numbers costs more than all that is done with them.
 */
export interface Counter {
  /** The numbers, in the order in which they first came. */
  readonly places: Uint32Array;
  readonly counts: Uint32Array;
  filled: number;
  /** Where in these rows a number stands, counted from 1; found under its own low bits, or right behind. */
  readonly slots: Uint32Array;
}

/** A counter for so many numbers at the most. */
export function counterFor(most: number): Counter {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * most + 1)));
  return { places: new Uint32Array(most), counts: new Uint32Array(most), filled: 0, slots };
}

export function count(counter: Counter, place: number): void {
  const { slots, places, counts } = counter;
  let slot = place & (slots.length - 1);
  while (slots[slot] !== 0 && places[(slots[slot] ?? 0) - 1] !== place) slot = (slot + 1) & (slots.length - 1);
  if (slots[slot] === 0) {
    places[counter.filled] = place;
    counter.filled += 1;
    slots[slot] = counter.filled;
  }
  const at = (slots[slot] ?? 0) - 1;
  counts[at] = (counts[at] ?? 0) + 1;
}
