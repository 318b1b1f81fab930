import { addSpan, isLaidOut, type Places, setStretch } from './places';

/** Lays out where the single words of a node stand, in order, unless it is laid out already. */
export function layOut(places: Places, node: number): void {
  const { last, before, form, begin } = places.holdings;
  const newest = last[node] ?? 0;
  if (newest === 0 || isLaidOut(places, node)) return;
  const only = form[newest] ?? 0;
  if (before[newest] === 0) setStretch(places, node, begin[only] ?? 0, begin[only + 1] ?? 0);
  else layOutSeveral(places, node, newest);
}

/** Each place sets a bit, whatever its word, and the bits are read in the order of the text: nothing is sorted. */
function layOutSeveral(places: Places, node: number, newest: number): void {
  const { before, form, bits } = places.holdings;
  for (let note = newest; note !== 0; note = before[note] ?? 0) setBits(places, form[note] ?? 0);
  const low = places.filled;
  for (let block = 0; block < bits.length; block += 1) {
    for (let left = bits[block] ?? 0; left !== 0; left &= left - 1) {
      const at = (block << 5) + 31 - Math.clz32(left & -left);
      addSpan(places, at, at);
    }
    bits[block] = 0;
  }
  setStretch(places, node, low, places.filled);
}

function setBits({ starts, holdings: { begin, bits } }: Places, form: number): void {
  const end = begin[form + 1] ?? 0;
  for (let each = begin[form] ?? 0; each < end; each += 1) {
    const at = starts[each] ?? 0;
    bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
  }
}
