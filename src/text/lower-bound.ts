/** The first index from `at` to before `end` whose number is `least` or more; `end` where none is. Quick for near ones. */
export function firstFrom(row: Int32Array, at: number, end: number, least: number): number {
  let step = 1;
  let low = at;
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
