import type { Features } from './features';
import type { Model } from './model';
import { weigher } from './weigh';

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
  const width = model.intents.length;
  const weigh = weigher(model);
  const near = new Float64Array(model.examples);
  const most = new Float64Array(width);
  const runs = runsOf(belongs);
  return (features) => {
    const { ids, values } = weigh(features);
    const planes = new Float64Array(width);
    near.fill(0);
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const value = values[at] ?? 0;
      addWeights(planes, model, id * width, value);
      addShares(near, model, starts[id] ?? 0, starts[id + 1] ?? 0, value);
    }
    const nearest = nearestOfEach(near, runs, most);
    for (let column = 0; column < width; column += 1) {
      const plane = (planes[column] ?? 0) * (steps[column] ?? 0) + (biases[column] ?? 0);
      planes[column] = plane + (NEAR_SHARE * (most[column] ?? 0)) / SHARE_STEPS;
    }
    return { planes, nearest: Math.min(1, nearest / SHARE_STEPS) };
  };
}

// The three loops below are most of what understanding costs. Each is a function of its own, with nothing in it that
// could be something else: so they are compiled to half the time that they took inside the one above.

function addWeights(planes: Float64Array, { weights }: Model, row: number, value: number): void {
  for (let column = 0; column < planes.length; column += 1)
    planes[column] = (planes[column] ?? 0) + value * (weights[row + column] ?? 0);
}

function addShares(near: Float64Array, { owners, shares }: Model, from: number, end: number, value: number): void {
  for (let post = from; post < end; post += 1) {
    const owner = owners[post] ?? 0;
    near[owner] = (near[owner] ?? 0) + value * (shares[post] ?? 0);
  }
}

function highestOf(numbers: Float64Array, from: number, end: number): number {
  let highest = 0;
  for (let at = from; at < end; at += 1) {
    const number = numbers[at] ?? 0;
    if (number > highest) highest = number;
  }
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
