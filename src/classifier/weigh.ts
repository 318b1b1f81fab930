import type { Features } from './features';

/** A weighed message: numbers of its known features and their weights; its length is 1 at most. */
export interface Weighed {
  readonly ids: readonly number[];
  readonly values: readonly number[];
}

/** What weighing needs: the rarity of each feature, and that of a feature never seen. */
export interface Scales {
  readonly idf: Float32Array;
  readonly unseen: number;
}

/** Runs of letters carry a little more than stems: they know inflections and typing errors. */
const RUNS_SHARE = 1.1;

/** Pairs in any order are many and say little each. */
const PAIRS_SHARE = 0.5;

/** How much of an unseen feature counts; nearly every message has pairs that nobody wrote before. */
const STRANGE_SHARE = 0.5;
const STRANGE_PAIRS_SHARE = 0.1;

const ALL_SHARES = Math.sqrt(1 + RUNS_SHARE ** 2 + PAIRS_SHARE ** 2);

/** What a block is worth, and how much of what is unseen in it counts. */
type Shares = readonly [number, number];

/**
 * Builds the weighing of messages, whose features are numbers: (1 + log count) x rarity, each block brought to the same
 * length first. Unseen features count into the length by a share, so a message of strange words stays far from everything.
 */
export function weigher({ idf, unseen }: Scales): (features: Features) => Weighed {
  const counts = new Uint16Array(idf.length);
  const block = (features: readonly number[], [share, strangeShare]: Shares, ids: number[], values: number[]): void => {
    const from = ids.length;
    let strange = 0;
    for (const id of features) {
      if (id < 0) strange += 1;
      else {
        const count = counts[id] ?? 0;
        if (count === 0) ids.push(id);
        counts[id] = count + 1;
      }
    }
    let squares = strangeShare * strange * unseen * unseen;
    for (let at = from; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const count = counts[id] ?? 1;
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * (idf[id] ?? 0);
      counts[id] = 0;
      values.push(value);
      squares += value * value;
    }
    const scale = squares > 0 ? share / (ALL_SHARES * Math.sqrt(squares)) : 0;
    for (let at = from; at < values.length; at += 1) values[at] = (values[at] ?? 0) * scale;
  };
  return ({ stems, pairs, runs }) => {
    const ids: number[] = [];
    const values: number[] = [];
    block(stems, [1, STRANGE_SHARE], ids, values);
    block(runs, [RUNS_SHARE, STRANGE_SHARE], ids, values);
    block(pairs, [PAIRS_SHARE, STRANGE_PAIRS_SHARE], ids, values);
    return { ids, values };
  };
}
