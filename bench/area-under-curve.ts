/** The probability that a message in scope scores higher than one out of scope (Mann-Whitney). */
export function areaUnderCurve(high: readonly number[], low: readonly number[]): number {
  const all = [
    ...high.map((value) => ({ value, inside: true })),
    ...low.map((value) => ({ value, inside: false })),
  ].sort((a, b) => a.value - b.value);
  let rank = 0;
  let ranks = 0;
  for (let from = 0; from < all.length; from = rank) {
    while (rank < all.length && all[rank]?.value === all[from]?.value) rank += 1;
    ranks += all.slice(from, rank).filter(({ inside }) => inside).length * ((from + 1 + rank) / 2);
  }
  return (ranks - (high.length * (high.length + 1)) / 2) / Math.max(1, high.length * low.length);
}
