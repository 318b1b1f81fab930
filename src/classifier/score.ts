import type { Features } from './features';
import type { Model } from './model';
import { type Weighed, weigher } from './weigh';

/** How near a message is to each intent (by its plane and its nearest example), and to the nearest example of all (0 to 1). */
export interface Scores {
  readonly planes: Float64Array;
  readonly nearest: number;
}

/** Weights of examples are kept in a byte: this much is one. */
export const SHARE_STEPS = 255;

/** What an example so near as to be the same says for its intent, beside what the plane says. */
const NEAR_SHARE = 0.5;

/** Builds the scoring of messages. In: a model. Out: a function from features to scores. */
export function scorer(model: Model): (features: Features) => Scores {
  const { steps, biases, starts, belongs } = model;
  const weigh = weigher(model);
  const near = new Float64Array(model.examples);
  const most = new Float64Array(model.intents.length);
  const runs = runsOf(belongs);
  return (features) => {
    const weighed = weigh(features);
    const { ids, values } = weighed;
    const planes = sumsOf(weighed, model);
    near.fill(0);
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      addShares(near, model, starts[id] ?? 0, starts[id + 1] ?? 0, values[at] ?? 0);
    }
    const nearest = nearestOfEach(near, runs, most);
    for (let column = 0; column < planes.length; column += 1) {
      const plane = (planes[column] ?? 0) * (steps[column] ?? 0) + (biases[column] ?? 0);
      planes[column] = plane + (NEAR_SHARE * (most[column] ?? 0)) / SHARE_STEPS;
    }
    return { planes, nearest: Math.min(1, nearest / SHARE_STEPS) };
  };
}

// The three loops below are most of what understanding costs. Each is a function of its own, with nothing in it that could
// be something else: so they are compiled to half the time that they took inside the one above. Four numbers at a time,
// where that is possible, save another tenth.

/** What the weights of a message add up to in each column. Sums that stay in hand are quicker than sums that lie in a row. */
function sumsOf({ ids, values }: Weighed, { weights, intents }: Model): Float64Array {
  const width = intents.length;
  const sums = new Float64Array(width + 3);
  for (let column = 0; column < width; column += 4) {
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const place = (ids[at] ?? 0) * width + column;
      const value = values[at] ?? 0;
      one += value * (weights[place] ?? 0);
      two += value * (weights[place + 1] ?? 0);
      three += value * (weights[place + 2] ?? 0);
      four += value * (weights[place + 3] ?? 0);
    }
    sums[column] = one;
    sums[column + 1] = two;
    sums[column + 2] = three;
    sums[column + 3] = four;
  }
  return sums.subarray(0, width);
}

function addShares(near: Float64Array, { owners, shares }: Model, from: number, end: number, value: number): void {
  for (let post = from; post < end; post += 1) {
    const owner = owners[post] ?? 0;
    near[owner] = (near[owner] ?? 0) + value * (shares[post] ?? 0);
  }
}

function highestOf(numbers: Float64Array, from: number, end: number): number {
  let highest = 0;
  let at = from;
  for (; at + 3 < end; at += 4) {
    const one = numbers[at] ?? 0;
    const two = numbers[at + 1] ?? 0;
    const three = numbers[at + 2] ?? 0;
    const four = numbers[at + 3] ?? 0;
    if (one > highest) highest = one;
    if (two > highest) highest = two;
    if (three > highest) highest = three;
    if (four > highest) highest = four;
  }
  for (; at < end; at += 1) highest = Math.max(highest, numbers[at] ?? 0);
  return highest;
}

/** Examples of one intent that stand one after the other, up to `end`. */
interface Run {
  readonly intent: number;
  readonly end: number;
}

function runsOf(belongs: Uint16Array): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < belongs.length; at += 1)
    if (belongs[at] !== belongs[at + 1]) runs.push({ intent: belongs[at] ?? 0, end: at + 1 });
  return runs;
}

/** Notes how near the nearest example of each intent is. Out: how near the nearest of all is. */
function nearestOfEach(near: Float64Array, runs: readonly Run[], most: Float64Array): number {
  most.fill(0);
  let nearest = 0;
  let from = 0;
  for (const { intent, end } of runs) {
    const highest = highestOf(near, from, end);
    if (highest > (most[intent] ?? 0)) most[intent] = highest;
    if (highest > nearest) nearest = highest;
    from = end;
  }
  return nearest;
}
