import type { WrittenExample } from '../src/classifier/train';

/** The engines that are compared. */
export const ENGINES = ['nlp.js', 'natural', 'ours'] as const;
export type EngineName = (typeof ENGINES)[number];

/** An engine's best guess at a message. */
export interface Guess {
  readonly intent: string;
  /** Its confidence; 0 if it knows nothing in the message. */
  readonly score: number;
}

/** Guesses what a message means. */
export type Answer = (text: string) => Guess | Promise<Guess>;

/** A trained engine. */
export interface Taught {
  readonly answer: Answer;
  /** Everything it must keep to answer again. */
  readonly file: Uint8Array;
  /** Its confidence in examples that were left out of training, if training produces that by itself. */
  readonly foldScores?: readonly number[];
}

/** How one engine is trained and restored from its file. */
export interface Engine {
  /** Trains on examples. `scored` says whether scores matter, or only the first guess, which trains faster. */
  readonly teach: (examples: readonly WrittenExample[], scored: boolean) => Taught | Promise<Taught>;
  readonly wake: (file: Uint8Array) => Answer | Promise<Answer>;
}
