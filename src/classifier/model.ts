import type { IntentName } from '../domain/names';
import type { Calibration } from './calibration';
import type { FeatureTable } from './feature-table';

/** Everything that training learned. The arrays are plain, so that a file of them can be used as it is read. */
export interface Model {
  readonly intents: readonly IntentName[];
  /** Words of the examples, frequent ones first. Typos are corrected towards these. */
  readonly vocabulary: readonly string[];
  /** The stem hash of each word of the vocabulary. */
  readonly stems: Uint32Array;
  /**
   * The ids of the letter runs of a word of the vocabulary are in `runs`, from `runStarts[word]` up to `runStarts[word
   * + 1]`.
   */
  readonly runStarts: Uint32Array;
  readonly runs: Uint32Array;
  /** From the hash of a stem to the hash of its kind. */
  readonly kinds: ReadonlyMap<number, number>;
  readonly table: FeatureTable;
  readonly idf: Float32Array;
  readonly unseen: number;
  /** One row per feature, one column per intent. */
  readonly weights: Int8Array;
  /** What a weight of 1 in a column is worth. */
  readonly steps: Float32Array;
  readonly biases: Float32Array;
  /**
   * The examples with a feature are in `owners`, from `starts[id]` up to `starts[id + 1]`; `shares` has its weight in
   * each.
   */
  readonly starts: Uint32Array;
  readonly owners: Uint16Array;
  readonly shares: Uint8Array;
  /** Examples are numbered intent by intent: from `firsts[intent]` up to `firsts[intent + 1]`. */
  readonly firsts: Uint32Array;
  readonly calibration: Calibration;
}
