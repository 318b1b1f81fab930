/**
 * A hash table that counts keys. The keys are spread evenly already, so it takes their low bits for a hash. It keeps
 * the order in which they first came, because sums of fractions depend on the order. It is made of arrays, because a
 * Map of sixty thousand numbers costs more than all that is done with them.
 */
export interface Counter {
  /** The keys, in the order in which they first came. */
  readonly keys: Uint32Array;
  /** How often each key came. */
  readonly counts: Uint32Array;
  /** How many keys there are. */
  size: number;
  /**
   * The index of a key in these arrays, counted from 1, under its low bits or in the next free slot (linear probing).
   */
  readonly slots: Uint32Array;
}

/** Makes a counter for at most so many keys. */
export function counterFor(most: number): Counter {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * most + 1)));
  return { keys: new Uint32Array(most), counts: new Uint32Array(most), size: 0, slots };
}

/** Counts a key once more. */
export function count(counter: Counter, key: number): void {
  const { slots, keys, counts } = counter;
  let slot = key & (slots.length - 1);
  while (slots[slot] !== 0 && keys[(slots[slot] ?? 0) - 1] !== key) slot = (slot + 1) & (slots.length - 1);
  if (slots[slot] === 0) {
    keys[counter.size] = key;
    counter.size += 1;
    slots[slot] = counter.size;
  }
  const at = (slots[slot] ?? 0) - 1;
  counts[at] = (counts[at] ?? 0) + 1;
}
