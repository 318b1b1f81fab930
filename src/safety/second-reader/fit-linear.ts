import type { Features } from './reader-features';
import { PLACES } from './reader-features';
import type { Linear } from './reader-model';

/** One message to learn from: its features, and whether it is what the model looks for. */
export interface Lesson {
  readonly features: Features;
  readonly isSo: boolean;
}

const ROUNDS = 12;
const RATE = 0.5;
/** Pulls weights towards zero a little, so that a word seen once says little. */
const RIDGE = 1e-4;
const SEED = 7;
/** How much faster a feature is learned from the rarer it is. */
const RARITY = 0.25;

/**
 * Fits a logistic regression by gradient descent with a rate for each weight (AdaGrad, Duchi et al., JMLR 2011). Rare
 * features count for more (inverse document frequency, Sparck Jones, J Doc 1972): of all the small words of a message
 * the odd one tells most. Their rarity is part of the weights in the end, so reading costs nothing more. In: the
 * lessons. Out: the model, its weights rounded to 255 steps. The same lessons always give the same model.
 */
export function fitLinear(lessons: readonly Lesson[]): Linear {
  const rarity = rarityOf(lessons);
  const weighed = lessons.map(({ features, isSo }) => ({ features: byRarity(features, rarity), isSo }));
  const weights = new Float64Array(PLACES);
  const seen = new Float64Array(PLACES).fill(1e-3);
  let bias = 0;
  let seenBias = 1e-3;
  const random = randomFrom(SEED);
  const order = lessons.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const lesson = weighed[at];
      if (!lesson) continue;
      const wrong = chanceOf(lesson.features, weights, bias) - (lesson.isSo ? 1 : 0);
      learn(lesson.features, wrong, weights, seen);
      seenBias += wrong * wrong;
      bias -= (RATE * wrong) / Math.sqrt(seenBias);
    }
  }
  return rounded(weights, rarity, bias);
}

/** How rare the features at each place are among the lessons; places that no lesson has are left out. */
function rarityOf(lessons: readonly Lesson[]): ReadonlyMap<number, number> {
  const holding = new Map<number, number>();
  for (const { features } of lessons)
    for (const place of features.places) holding.set(place, (holding.get(place) ?? 0) + 1);
  for (const [place, times] of holding) holding.set(place, RARITY * Math.log((lessons.length + 1) / (times + 1)));
  return holding;
}

function byRarity({ places, strengths }: Features, rarity: ReadonlyMap<number, number>): Features {
  return { places, strengths: strengths.map((strength, at) => strength * (rarity.get(places[at] ?? 0) ?? 0)) };
}

function chanceOf({ places, strengths }: Features, weights: Float64Array, bias: number): number {
  let sum = bias;
  for (let at = 0; at < places.length; at += 1) sum += (weights[places[at] ?? 0] ?? 0) * (strengths[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function learn({ places, strengths }: Features, wrong: number, weights: Float64Array, seen: Float64Array): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const weight = weights[place] ?? 0;
    const slope = wrong * (strengths[at] ?? 0) + RIDGE * weight;
    const sum = (seen[place] ?? 0) + slope * slope;
    seen[place] = sum;
    weights[place] = weight - (RATE * slope) / Math.sqrt(sum);
  }
}

/** Puts the rarity into the weights, and rounds them to whole steps. */
function rounded(weights: Float64Array, rarity: ReadonlyMap<number, number>, bias: number): Linear {
  const whole = [...rarity].map(([place, rare]) => [place, (weights[place] ?? 0) * rare] as const);
  const most = whole.reduce((highest, [, weight]) => Math.max(highest, Math.abs(weight)), 0) || 1;
  const step = most / 127;
  const steps = new Int8Array(PLACES);
  for (const [place, weight] of whole) steps[place] = Math.round(weight / step);
  return { bias, step, weights: steps };
}

/** A small generator of even numbers in [0, 1) (mulberry32): training must not depend on the day. */
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
