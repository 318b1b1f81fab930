/** Seeded random numbers. The same seed gives the same run, so that a finding can be reproduced. */
export interface Dice {
  /** From 0 up to, but not including, `sides`. */
  readonly roll: (sides: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A word to include in every generated string. */
  readonly canary?: string;
  /** True in this share of cases. */
  readonly happens: (share: number) => boolean;
}

/** Makes dice (mulberry32). */
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
