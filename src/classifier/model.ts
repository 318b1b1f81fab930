import type { IntentName } from '../domain/names';
import type { Calibration } from './calibration';
import type { FeatureTable } from './feature-table';

/** Everything that training learned; plain arrays, so that a file of them can be used as it is read. */
export interface Model {
  readonly intents: readonly IntentName[];
  /** Words of the examples, frequent ones first: what typing errors are mended towards. */
  readonly vocabulary: readonly string[];
  /** The stem hash of each word of the vocabulary. */
  readonly stems: Uint32Array;
  /** The numbers of the runs of letters in a word of the vocabulary: from `runStarts[word]` up to `runStarts[word + 1]` in `runs`. */
  readonly runStarts: Uint32Array;
  readonly runs: Uint32Array;
  /** From the hash of a stem to the hash of its kind. */
  readonly kinds: ReadonlyMap<number, number>;
  readonly table: FeatureTable;
  readonly idf: Float32Array;
  readonly unseen: number;
  /** One row a feature, one column an intent. */
  readonly weights: Int8Array;
  /** What 1 in a column of `weights` is worth. */
  readonly steps: Float32Array;
  readonly biases: Float32Array;
  /** The examples that hold a feature: from `starts[id]` up to `starts[id + 1]` in `owners`, with that feature's weight there. */
  readonly starts: Uint32Array;
  readonly owners: Uint16Array;
  readonly shares: Uint8Array;
  /** Examples are numbered intent by intent: those of an intent from `firsts[place]` up to `firsts[place + 1]`. */
  readonly firsts: Uint32Array;
  readonly calibration: Calibration;
}
