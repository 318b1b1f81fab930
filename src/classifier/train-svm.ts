/** A plane between one class and the rest. */
export interface Plane {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** A weighed example, packed: training reads it some hundred times. */
export interface Packed {
  readonly ids: Int32Array;
  readonly values: Float64Array;
}

const PASSES = 20;
const COST = 1;

/** When no example moves the plane by more than this, further passes would not either. */
const STILL = 0.005;

/**
 * Trains a linear support vector machine with squared hinge loss by dual coordinate descent (Hsieh et al., ICML 2008).
 * In: weighed examples, which of them belong to the class, how many features there are, a source of chance. Out: the
 * plane. The rarer side costs more, by the square root of the proportion.
 */
export function trainPlane(
  rows: readonly Packed[],
  belongs: readonly boolean[],
  features: number,
  random: () => number,
): Plane {
  const weights = new Float64Array(features);
  let bias = 0;
  const alphas = new Float64Array(rows.length);
  const inside = belongs.filter(Boolean).length;
  const dear = COST * Math.sqrt(Math.max(1, rows.length - inside) / Math.max(1, inside));
  const order = rows.map((row, at) => {
    const slack = 0.5 / (belongs[at] ? dear : COST);
    const square = row.values.reduce((sum, value) => sum + value * value, 1);
    return { row, at, sign: belongs[at] ? 1 : -1, slack, curve: square + slack };
  });
  for (let pass = 0, moved = 1; pass < PASSES && moved > STILL; pass += 1) {
    moved = 0;
    shuffle(order, random);
    for (const { row, at, sign, slack, curve } of order) {
      const alpha = alphas[at] ?? 0;
      const gradient = sign * (bias + dot(row, weights)) - 1 + slack * alpha;
      const step = Math.max(0, alpha - gradient / curve) - alpha;
      if (step === 0) continue;
      moved = Math.max(moved, Math.abs(step));
      alphas[at] = alpha + step;
      bias += sign * step;
      add(row, sign * step, weights);
    }
  }
  return { weights, bias };
}

function dot({ ids, values }: Packed, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at += 1) sum += (weights[ids[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

function add({ ids, values }: Packed, step: number, weights: Float64Array): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    weights[id] = (weights[id] ?? 0) + step * (values[at] ?? 0);
  }
}

function shuffle<T>(order: T[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [here, there] = [order[at], order[other]];
    if (here === undefined || there === undefined) continue;
    order[at] = there;
    order[other] = here;
  }
}
