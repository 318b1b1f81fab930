import type { Features } from './features';
import type { Model } from './model';
import { weigher } from './weigh';

/** How near a message is to each intent, and to the nearest example of all (0 to 1). */
export interface Scores {
  readonly planes: Float64Array;
  readonly nearest: number;
}

/** Weights of examples are kept in a byte: this much is one. */
export const SHARE_STEPS = 255;

/** Builds the scoring of messages. In: a model. Out: a function from features to scores. */
export function scorer(model: Model): (features: Features) => Scores {
  const { weights, steps, biases, starts, owners, shares } = model;
  const width = model.intents.length;
  const weigh = weigher(model);
  const near = new Float64Array(model.examples);
  return (features) => {
    const { ids, values } = weigh(features);
    const planes = new Float64Array(width);
    near.fill(0);
    // Nothing that is added is below 0, so the highest sum on the way is the highest at the end.
    let nearest = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const value = values[at] ?? 0;
      const row = id * width;
      for (let column = 0; column < width; column += 1)
        planes[column] = (planes[column] ?? 0) + value * (weights[row + column] ?? 0);
      const end = starts[id + 1] ?? 0;
      for (let post = starts[id] ?? 0; post < end; post += 1) {
        const owner = owners[post] ?? 0;
        const sum = (near[owner] ?? 0) + value * (shares[post] ?? 0);
        near[owner] = sum;
        if (sum > nearest) nearest = sum;
      }
    }
    for (let column = 0; column < width; column += 1)
      planes[column] = (planes[column] ?? 0) * (steps[column] ?? 0) + (biases[column] ?? 0);
    return { planes, nearest: Math.min(1, nearest / SHARE_STEPS) };
  };
}
