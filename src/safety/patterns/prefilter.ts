import { onceFor } from '../../text/once';
import type { Graph } from './graph-builder';
import { JOINT } from './link-nodes';

/** The part that a woken sequence waits for may be a phrase, which is found later than words are. */
export const MAY_COME = -1;

/**
 * For each sequence in the rows of `wakes`, the part that must be there too, where that is made of single words alone;
 * else MAY_COME. Once all words of a message are noted, it shows here, number by number in one row, that nine of ten
 * sequences need not be woken: to look each of them up costs more than the rest of a short message's search.
 */
export const partnersOf = onceFor((graph: Graph): Int32Array => {
  const { wakes, joints, length, size } = graph;
  const waker = new Int32Array(size).fill(-1);
  const isPart = (node: number, sequence: number) =>
    joints[JOINT * sequence] === node || joints[JOINT * sequence + 1] === node;
  // A leaf's row also holds what the lists around it wake.
  for (let node = 0; node < size; node += 1)
    for (let at = wakes.begin[node] ?? 0; at < (wakes.begin[node + 1] ?? 0); at += 1) {
      const sequence = wakes.all[at] ?? 0;
      if (isPart(node, sequence)) waker[sequence] = node;
    }
  return wakes.all.map((sequence) => {
    const [first, second] = [joints[JOINT * sequence] ?? 0, joints[JOINT * sequence + 1] ?? 0];
    const other = waker[sequence] === first ? second : first;
    return length[other] === 0 ? other : MAY_COME;
  });
});
