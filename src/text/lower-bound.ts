/**
 * The first index from `from` to before `end` whose number is `least` or more; `end` if there is none. The row is
 * sorted. It steps out in growing strides before it searches (galloping), so an answer that is near costs little.
 */
export function lowerBound(row: Int32Array, from: number, end: number, least: number): number {
  let step = 1;
  let low = from;
  while (low + step <= end && (row[low + step - 1] ?? 0) < least) {
    low += step;
    step <<= 1;
  }
  let high = Math.min(end, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
