import type { Features } from './features';

/** A weighted message: the ids of its known features and their weights. Its length is at most 1. */
export interface Weighed {
  readonly ids: readonly number[];
  readonly values: readonly number[];
}

/** What weighting needs: the rarity of each feature, and that of an unseen one. */
export interface Scales {
  readonly idf: Float32Array;
  readonly unseen: number;
}

/** Runs of letters count a little more than stems, because they recognize inflections and typos. */
const RUNS_SHARE = 1.1;

/** Pairs in any order are many, and each says little. */
const PAIRS_SHARE = 0.5;

/** How much an unseen feature counts. Nearly every message has pairs that nobody wrote before. */
const STRANGE_SHARE = 0.5;
const STRANGE_PAIRS_SHARE = 0.1;

const ALL_SHARES = Math.sqrt(1 + RUNS_SHARE ** 2 + PAIRS_SHARE ** 2);

/** How much a block counts, and how much the unseen features in it. */
type Shares = readonly [number, number];

/**
 * Builds the weighting of messages: (1 + log count) x rarity, with each block scaled to the same length first. Unseen
 * features add a share to the length, so a message of unknown words stays far from everything.
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
