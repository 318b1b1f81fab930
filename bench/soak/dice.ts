/** Seeded chance: the same seed gives the same run, so that what was found can be looked at again. */
export interface Dice {
  /** From 0 up to and without `sides`. */
  readonly roll: (sides: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A word to stand in every string that is thrown up. */
  readonly canary?: string;
  /** True in that share of cases. */
  readonly happens: (share: number) => boolean;
}

/** Makes dice (mulberry32). In: the seed. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number) => Math.floor(next() * sides);
  return { roll, pick: (from) => from[roll(from.length)] as never, happens: (share) => next() < share };
}
