import type { Adjacency } from '../patterns/node-graph';

/** A set of small numbers, one bit for each. */
export type BitSet = Uint32Array;

/** Makes an empty set for the numbers below `size`. */
export function bitSet(size: number): BitSet {
  return new Uint32Array((size >> 5) + 1);
}

export function setBit(bits: BitSet, at: number): void {
  bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
}

export function hasBit(bits: BitSet, at: number): boolean {
  return ((bits[at >> 5] ?? 0) & (1 << (at & 31))) !== 0;
}

/** Adds all targets of one node. */
export function setTargets(bits: BitSet, { offsets, targets }: Adjacency, node: number): void {
  const end = offsets[node + 1] ?? 0;
  for (let at = offsets[node] ?? 0; at < end; at += 1) setBit(bits, targets[at] ?? 0);
}

/** The least number in the set that is `from` or more; -1 if there is none. */
export function nextBit(bits: BitSet, from: number): number {
  for (let block = from >> 5; block < bits.length; block += 1) {
    const rest = (bits[block] ?? 0) & (block === from >> 5 ? -1 << (from & 31) : -1);
    if (rest !== 0) return (block << 5) + lowestBit(rest);
  }
  return -1;
}

/** The index of the lowest bit that is set. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
