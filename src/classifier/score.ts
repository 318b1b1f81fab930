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
  const { weights, steps, biases, starts, owners, shares, belongs } = model;
  const width = model.intents.length;
  const weigh = weigher(model);
  const near = new Float64Array(model.examples);
  const most = new Float64Array(width);
  return (features) => {
    const { ids, values } = weigh(features);
    const planes = new Float64Array(width);
    near.fill(0);
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const value = values[at] ?? 0;
      const row = id * width;
      for (let column = 0; column < width; column += 1)
        planes[column] = (planes[column] ?? 0) + value * (weights[row + column] ?? 0);
      const end = starts[id + 1] ?? 0;
      for (let post = starts[id] ?? 0; post < end; post += 1) {
        const owner = owners[post] ?? 0;
        near[owner] = (near[owner] ?? 0) + value * (shares[post] ?? 0);
      }
    }
    const nearest = nearestOfEach(near, belongs, most);
    for (let column = 0; column < width; column += 1) {
      const plane = (planes[column] ?? 0) * (steps[column] ?? 0) + (biases[column] ?? 0);
      planes[column] = plane + (NEAR_SHARE * (most[column] ?? 0)) / SHARE_STEPS;
    }
    return { planes, nearest: Math.min(1, nearest / SHARE_STEPS) };
  };
}

/** Notes how near the nearest example of each intent is. Out: how near the nearest of all is. */
function nearestOfEach(near: Float64Array, belongs: Uint16Array, most: Float64Array): number {
  most.fill(0);
  let nearest = 0;
  for (let at = 0; at < near.length; at += 1) {
    const number = near[at] ?? 0;
    const intent = belongs[at] ?? 0;
    if (number > (most[intent] ?? 0)) most[intent] = number;
    if (number > nearest) nearest = number;
  }
  return nearest;
}
