import type { Features } from './features';
import { foremost } from './foremost';
import type { Model } from './model';
import { type Weighed, weigher } from './weigh';

/**
 * How near a message is to each intent (by its plane and its nearest example), and to the nearest example overall (0 to
 * 1).
 */
export interface Scores {
  readonly planes: Float64Array;
  readonly nearest: number;
}

/** Weights of examples are stored in a byte; this value stands for one. */
export const SHARE_STEPS = 255;

/** How much an identical example adds to the score of its intent. */
const NEAR_SHARE = 0.5;

/** The nearest example is searched only among this many leading intents. It could not lift any other to the top. */
const LEADING = 8;

/** A feature that is in at most this many examples always takes part in the search. */
const RARE = 180;

/**
 * More frequent features say next to nothing and would be four fifths of the cost. They count only until this many
 * weights have been added: a message such as "what is it" has no others.
 */
const ENOUGH = 4000;

/** Builds the function that scores the features of a message. */
export function scorer(model: Model): (features: Features) => Scores {
  const { steps, biases, firsts } = model;
  const weigh = weigher(model);
  const near = new Float64Array(firsts[firsts.length - 1] ?? 0);
  return (features) => {
    const weighed = weigh(features);
    const planes = sumsOf(weighed, model);
    for (let column = 0; column < planes.length; column += 1)
      planes[column] = (planes[column] ?? 0) * (steps[column] ?? 0) + (biases[column] ?? 0);
    const leading = foremost(planes, LEADING);
    // The entries of all other intents still hold numbers from earlier messages, and are not read.
    for (const intent of leading) near.fill(0, firsts[intent], firsts[intent + 1]);
    addRareThenFrequent(near, model, weighed);
    let nearest = 0;
    for (const intent of leading) {
      const highest = highestOf(near, firsts[intent] ?? 0, firsts[intent + 1] ?? 0);
      nearest = Math.max(nearest, highest);
      planes[intent] = (planes[intent] ?? 0) + (NEAR_SHARE * highest) / SHARE_STEPS;
    }
    return { planes, nearest: Math.min(1, nearest / SHARE_STEPS) };
  };
}

/** Adds up how near each example is, rare features first. */
function addRareThenFrequent(near: Float64Array, model: Model, { ids, values }: Weighed): void {
  const { starts } = model;
  let added = 0;
  for (const isRareTurn of [true, false]) {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const [from, end] = [starts[id] ?? 0, starts[id + 1] ?? 0];
      const isRare = end - from <= RARE;
      if (isRare !== isRareTurn || (!isRare && added >= ENOUGH)) continue;
      addShares(near, model, from, end, values[at] ?? 0);
      added += end - from;
    }
  }
}

// The loops below are most of the cost of understanding. Each is a small function with fixed types, which V8 compiles
// to code that takes half the time it took inside the function above. Handling four numbers at a time saves another
// tenth.

/** The weighted sum of each column. Sums in local variables are faster than sums in an array. */
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
