import type { IntentName } from '../domain/names';
import { UNCALIBRATED } from './calibration';
import { chance } from './chance';
import { type FeatureTable, featureTable, findFeature } from './feature-table';
import { eachRunHash, type Features, featuresOf, hashOfStem } from './features';
import type { Model } from './model';
import { postings } from './postings';
import { type Plane, pack, trainPlane } from './train-svm';
import { weigher } from './weigh';

/** One example, tidied, with masks in place of names. */
export interface Example {
  readonly tokens: readonly string[];
  readonly intent: IntentName;
}

const SEED = 20261;

/** Exponent that damps the weight of rare features. Unseen features are not damped, so they stand out. */
const DAMPED = 0.6;

/** Examples are numbered with two bytes. */
const MOST = 65535;

/**
 * Learns a model from examples. The same examples always give the same model.
 * @returns a model that is not calibrated yet
 */
export function fitModel(given: readonly Example[], kinds: ReadonlyMap<number, number>): Model {
  const intents = [...new Set(given.map(({ intent }) => intent))].sort();
  const examples = intents.flatMap((name) => given.filter(({ intent }) => intent === name));
  if (examples.length > MOST) throw new Error(`E_EXAMPLES: ${examples.length} examples; a model can hold ${MOST}`);
  const vocabulary = wordsByFrequency(examples);
  const reader = { stem: hashOfStem, kinds, numberOf: (hash: number) => hash, eachRun: eachRunHash };
  const features = examples.map(({ tokens }) => featuresOf(tokens, reader));
  const { table, idf, unseen } = countFeatures(features);
  const weigh = weigher({ idf, unseen });
  const rows = features.map((each) => weigh(numbered(each, table)));
  const random = chance(SEED);
  const packed = pack(rows);
  const planes = intents.map((name) =>
    trainPlane(
      packed,
      Uint8Array.from(examples, ({ intent }) => (intent === name ? 1 : 0)),
      idf.length,
      random,
    ),
  );
  const stems = Uint32Array.from(vocabulary, hashOfStem);
  return {
    intents,
    vocabulary,
    stems,
    ...runsOf(vocabulary, table),
    kinds,
    table,
    idf,
    unseen,
    ...asBytes(planes, idf.length),
    ...postings(rows, idf.length),
    firsts: firstsOf(intents, examples),
    calibration: UNCALIBRATED,
  };
}

/** Where the examples of each intent begin, and where the last ones end. */
function firstsOf(intents: readonly IntentName[], examples: readonly Example[]): Uint32Array {
  const begins = intents.map((name) => examples.findIndex(({ intent }) => intent === name));
  return Uint32Array.from([...begins, examples.length]);
}

function wordsByFrequency(examples: readonly Example[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { tokens } of examples) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

/**
 * Numbers the features, frequent ones first, so that what most messages need lies close together in memory; also
 * computes how rare each is. A pair that occurs in only one example teaches nothing and would fill the file.
 */
function countFeatures(features: readonly Features[]) {
  const seen = new Map<number, number>();
  const note = (hashes: ReadonlySet<number>, counts: Map<number, number>) => {
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  };
  const pairsSeen = new Map<number, number>();
  for (const { stems, pairs, runs } of features) {
    note(new Set([...stems, ...runs]), seen);
    note(new Set(pairs), pairsSeen);
  }
  for (const [hash, count] of pairsSeen) if (count > 1) seen.set(hash, count);
  const known = [...seen].sort(([, a], [, b]) => b - a);
  const inverse = (count: number) => Math.log((1 + features.length) / (1 + count)) + 1;
  return {
    table: featureTable(known.map(([hash]) => hash)),
    idf: Float32Array.from(known, ([, count]) => inverse(count) ** DAMPED),
    unseen: inverse(0),
  };
}

/** Replaces hashes by ids. */
function numbered({ stems, pairs, runs }: Features, table: FeatureTable): Features {
  const numberOf = (hash: number) => findFeature(table, hash);
  return { stems: stems.map(numberOf), pairs: pairs.map(numberOf), runs: runs.map(numberOf) };
}

/** Stores the runs of letters of each word, because most of what people write consists of these words. */
function runsOf(vocabulary: readonly string[], table: FeatureTable) {
  const runs: number[] = [];
  const ends = vocabulary.map((word) => {
    eachRunHash(word, (hash) => runs.push(findFeature(table, hash)));
    return runs.length;
  });
  return { runStarts: Uint32Array.from([0, ...ends]), runs: Uint32Array.from(runs) };
}

/**
 * Reduces weights to one byte each, with one step size per intent. The answers stay the same and the file shrinks to an
 * eighth.
 */
function asBytes(planes: readonly Plane[], features: number) {
  const weights = new Int8Array(features * planes.length);
  const steps = Float32Array.from(
    planes,
    (plane) => plane.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127,
  );
  planes.forEach((plane, column) => {
    for (let id = 0; id < features; id += 1)
      weights[id * planes.length + column] = Math.round((plane.weights[id] ?? 0) / (steps[column] ?? 1));
  });
  return { weights, steps, biases: Float32Array.from(planes, (plane) => plane.bias) };
}
