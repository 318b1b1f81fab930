const Z = 1.96;

/** The 95 % confidence interval of a share (Wilson, JASA 1927), as lower and upper bound from 0 to 1. */
export function wilson(count: number, total: number): readonly [number, number] {
  if (total === 0) return [0, 1];
  const share = count / total;
  const centre = share + Z ** 2 / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  const scale = 1 + Z ** 2 / total;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

/** Formats a share with its interval: "92.0 % (87.6–95.0)". */
export function shareText(count: number, total: number): string {
  const [low, high] = wilson(count, total);
  const percent = (share: number) => (100 * share).toFixed(1);
  return `${percent(total === 0 ? 0 : count / total).padStart(5)} % (${percent(low)}–${percent(high)})`;
}
