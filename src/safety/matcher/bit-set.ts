import type { Rows } from '../patterns/link-nodes';

/** Which nodes a message has woken, a bit a node: most stay asleep, and the look for the next must be quick. */
export type Awake = Uint32Array;

/** Lets all of a number of nodes sleep. */
export function allAsleep(nodes: number): Awake {
  return new Uint32Array((nodes >> 5) + 1);
}

export function wake(awake: Awake, node: number): void {
  awake[node >> 5] = (awake[node >> 5] ?? 0) | (1 << (node & 31));
}

/** Wakes all of one node's row. */
export function wakeRow(awake: Awake, { begin, all }: Rows, node: number): void {
  const end = begin[node + 1] ?? 0;
  for (let at = begin[node] ?? 0; at < end; at += 1) wake(awake, all[at] ?? 0);
}

/** The first node from `from` on that is awake; -1 when none is left. */
export function nextAwake(awake: Awake, from: number): number {
  for (let block = from >> 5; block < awake.length; block += 1) {
    const bits = (awake[block] ?? 0) & (block === from >> 5 ? -1 << (from & 31) : -1);
    if (bits !== 0) return (block << 5) + 31 - Math.clz32(bits & -bits);
  }
  return -1;
}
