import { newestOf } from './node-postings';
import { makeRoom, type Places, setStretch, spansAt } from './span-arena';

/** So few places are put in order as they come; for more, a bit each is quicker. */
const FEW = 24;

/** Lays out where the single words of a node stand, in order, unless it is laid out already. */
export function layOut(places: Places, node: number): void {
  const { notes, begin } = places.holdings;
  const newest = newestOf(places, node);
  const form = notes[newest] ?? 0;
  if (newest === 0) return;
  if (notes[newest + 1] === 0) setStretch(places, node, begin[form] ?? 0, begin[form + 1] ?? 0);
  else {
    makeRoom(places, spansAt(places, node));
    const low = places.filled;
    if (spansAt(places, node) <= FEW) putInOrder(places, newest);
    else readFromBits(places, newest);
    setStretch(places, node, low, places.filled);
  }
}

function putInOrder(places: Places, newest: number): void {
  const { notes, begin } = places.holdings;
  const low = places.filled;
  for (let note = newest; note !== 0; note = notes[note + 1] ?? 0) {
    const end = begin[(notes[note] ?? 0) + 1] ?? 0;
    for (let each = begin[notes[note] ?? 0] ?? 0; each < end; each += 1) {
      insert(places, low, places.filled, places.starts[each] ?? 0);
      places.filled += 1;
    }
  }
}

function insert({ starts, ends }: Places, low: number, free: number, word: number): void {
  let at = free;
  for (; at > low && (starts[at - 1] ?? 0) > word; at -= 1) {
    starts[at] = starts[at - 1] ?? 0;
    ends[at] = starts[at] ?? 0;
  }
  starts[at] = word;
  ends[at] = word;
}

/** Each place sets a bit, whatever its word, and one for its block of bits; they are read in the order of the text: nothing is sorted. */
function readFromBits(places: Places, newest: number): void {
  const { starts, ends, holdings } = places;
  const { notes, bits, blocks, formAt } = holdings;
  for (let note = newest; note !== 0; note = notes[note + 1] ?? 0) setBits(places, notes[note] ?? 0);
  let free = places.filled;
  for (let row = 0; row <= formAt.length >> 10; row += 1) {
    for (let blocksLeft = blocks[row] ?? 0; blocksLeft !== 0; blocksLeft &= blocksLeft - 1) {
      const block = (row << 5) + lowestBit(blocksLeft);
      for (let left = bits[block] ?? 0; left !== 0; left &= left - 1) {
        const at = (block << 5) + lowestBit(left);
        starts[free] = at;
        ends[free] = at;
        free += 1;
      }
      bits[block] = 0;
    }
    blocks[row] = 0;
  }
  places.filled = free;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function setBits({ starts, holdings: { begin, bits, blocks } }: Places, form: number): void {
  const end = begin[form + 1] ?? 0;
  for (let each = begin[form] ?? 0; each < end; each += 1) {
    const at = starts[each] ?? 0;
    bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
    blocks[at >> 10] = (blocks[at >> 10] ?? 0) | (1 << ((at >> 5) & 31));
  }
}
