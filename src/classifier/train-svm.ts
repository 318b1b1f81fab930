import type { Weighed } from './weigh';

/** A plane that separates one class from the rest. */
export interface Plane {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** Weighted examples one after the other in two arrays of numbers, because training reads them some hundred times. */
export interface Packed {
  /** Where each example begins; the last entry is the end. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float64Array;
  /** The squared length of each example, including its bias. */
  readonly squares: Float64Array;
}

const PASSES = 20;
const COST = 1;

/** Where no example pulls harder than this, further passes would not move the plane either. */
const STILL = 0.0125;

/** Packs weighted examples. */
export function pack(rows: readonly Weighed[]): Packed {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ ids }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + ids.length;
  });
  const ids = new Int32Array(starts[rows.length] ?? 0);
  const values = new Float64Array(ids.length);
  rows.forEach((row, at) => {
    ids.set(row.ids, starts[at]);
    values.set(row.values, starts[at]);
  });
  const squares = Float64Array.from(rows, (row) => row.values.reduce((sum, value) => sum + value * value, 1));
  return { starts, ids, values, squares };
}

/**
 * Trains a linear support vector machine with squared hinge loss by dual coordinate descent with shrinking (Hsieh et
 * al., ICML 2008). The rarer side weighs more, by the square root of the ratio.
 * @param belongs 1 for each example of the class
 * @param random makes training reproducible
 */
export function trainPlane(rows: Packed, belongs: Uint8Array, features: number, random: () => number): Plane {
  const plane = { weights: new Float64Array(features), bias: 0 };
  const pull = puller(rows, belongs, plane);
  const order = Int32Array.from(belongs, (_, at) => at);
  let active = order.length;
  let limit = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < PASSES; pass += 1) {
    let strongest = 0;
    shuffle(order, active, random);
    for (let place = 0; place < active; place += 1) {
      const at = order[place] ?? 0;
      const strength = pull(at, limit);
      if (strength > strongest) strongest = strength;
      if (strength !== WAITS) continue;
      active -= 1;
      order[place] = order[active] ?? 0;
      order[active] = at;
      place -= 1;
    }
    limit = strongest;
    if (strongest > STILL) continue;
    if (active === order.length) break;
    // The rest has settled: look again at the examples that were set aside.
    active = order.length;
    limit = Number.POSITIVE_INFINITY;
  }
  return plane;
}

/** Means that an example is far on its own side and does not affect the plane. */
const WAITS = -1;

/** Lets one example pull at the plane. Returns how hard it pulled, or `WAITS` if it is beyond the limit. */
function puller(
  { starts, ids, values, squares }: Packed,
  belongs: Uint8Array,
  plane: { weights: Float64Array; bias: number },
) {
  const { weights } = plane;
  const alphas = new Float64Array(belongs.length);
  const slacks = slacksOf(belongs);
  return (at: number, limit: number): number => {
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    const [alpha, slack, sign] = [alphas[at] ?? 0, slacks[at] ?? 0, belongs[at] === 1 ? 1 : -1];
    let reached = plane.bias;
    for (let each = from; each < to; each += 1) reached += (weights[ids[each] ?? 0] ?? 0) * (values[each] ?? 0);
    const gradient = sign * reached - 1 + slack * alpha;
    if (alpha === 0 && gradient > limit) return WAITS;
    const step = Math.max(0, alpha - gradient / ((squares[at] ?? 1) + slack)) - alpha;
    if (step === 0) return 0;
    alphas[at] = alpha + step;
    plane.bias += sign * step;
    for (let each = from; each < to; each += 1) {
      const id = ids[each] ?? 0;
      weights[id] = (weights[id] ?? 0) + sign * step * (values[each] ?? 0);
    }
    return Math.abs(gradient);
  };
}

/** How softly each example is held to its side. */
function slacksOf(belongs: Uint8Array): Float64Array {
  const inside = belongs.reduce((sum, each) => sum + each, 0);
  const dear = COST * Math.sqrt(Math.max(1, belongs.length - inside) / Math.max(1, inside));
  return Float64Array.from(belongs, (each) => 0.5 / (each === 1 ? dear : COST));
}

/** Shuffles the first `count` entries in place. */
function shuffle(order: Int32Array, count: number, random: () => number): void {
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const here = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = here;
  }
}
