import type { Features } from './reader-features';
import { BUCKETS } from './reader-features';
import type { Linear } from './reader-model';

/** One message to learn from: its features, and whether the model is to say yes to it. */
export interface Lesson {
  readonly features: Features;
  readonly isPositive: boolean;
}

const ROUNDS = 12;
const RATE = 0.5;
/** Pulls weights towards zero a little, so that a word that was seen once says little. */
const RIDGE = 1e-4;
const SEED = 7;
/** How much more a feature counts the rarer it is. */
const RARITY = 0.25;

/**
 * Fits a logistic regression by gradient descent with a rate for each weight (AdaGrad, Duchi et al., JMLR 2011). Rare
 * features count for more, because the unusual word of a message tells most (inverse document frequency, Sparck Jones,
 * J Doc 1972). In the end the rarity is multiplied into the weights, so it costs nothing when a message is read. The
 * same lessons always give the same model.
 * @returns the model, its weights rounded to 255 steps
 */
export function fitLinear(lessons: readonly Lesson[]): Linear {
  const rarity = rarityOf(lessons);
  const weighed = lessons.map(({ features, isPositive }) => ({ features: byRarity(features, rarity), isPositive }));
  const weights = new Float64Array(BUCKETS);
  const seen = new Float64Array(BUCKETS).fill(1e-3);
  let bias = 0;
  let seenBias = 1e-3;
  const random = randomFrom(SEED);
  const order = lessons.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const lesson = weighed[at];
      if (!lesson) continue;
      const wrong = chanceOf(lesson.features, weights, bias) - (lesson.isPositive ? 1 : 0);
      learn(lesson.features, wrong, weights, seen);
      seenBias += wrong * wrong;
      bias -= (RATE * wrong) / Math.sqrt(seenBias);
    }
  }
  return rounded(weights, rarity, bias);
}

/** How rare the features of each bucket are among the lessons. Buckets that no lesson has are left out. */
function rarityOf(lessons: readonly Lesson[]): ReadonlyMap<number, number> {
  const holding = new Map<number, number>();
  for (const { features } of lessons)
    for (const bucket of features.buckets) holding.set(bucket, (holding.get(bucket) ?? 0) + 1);
  for (const [bucket, times] of holding) holding.set(bucket, RARITY * Math.log((lessons.length + 1) / (times + 1)));
  return holding;
}

function byRarity({ buckets, values }: Features, rarity: ReadonlyMap<number, number>): Features {
  return { buckets, values: values.map((value, at) => value * (rarity.get(buckets[at] ?? 0) ?? 0)) };
}

function chanceOf({ buckets, values }: Features, weights: Float64Array, bias: number): number {
  let sum = bias;
  for (let at = 0; at < buckets.length; at += 1) sum += (weights[buckets[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function learn({ buckets, values }: Features, wrong: number, weights: Float64Array, seen: Float64Array): void {
  for (let at = 0; at < buckets.length; at += 1) {
    const bucket = buckets[at] ?? 0;
    const weight = weights[bucket] ?? 0;
    const slope = wrong * (values[at] ?? 0) + RIDGE * weight;
    const sum = (seen[bucket] ?? 0) + slope * slope;
    seen[bucket] = sum;
    weights[bucket] = weight - (RATE * slope) / Math.sqrt(sum);
  }
}

/** Multiplies the rarity into the weights, and rounds them to whole steps. */
function rounded(weights: Float64Array, rarity: ReadonlyMap<number, number>, bias: number): Linear {
  const whole = [...rarity].map(([bucket, rare]) => [bucket, (weights[bucket] ?? 0) * rare] as const);
  const most = whole.reduce((highest, [, weight]) => Math.max(highest, Math.abs(weight)), 0) || 1;
  const step = most / 127;
  const steps = new Int8Array(BUCKETS);
  for (const [bucket, weight] of whole) steps[bucket] = Math.round(weight / step);
  return { bias, step, weights: steps };
}

/** A small generator of uniform random numbers in [0, 1) (mulberry32) with a seed, so that training can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
