import type { WrittenExample } from '../src/classifier/train';

/** The engines that are measured side by side. */
export const ENGINES = ['nlp.js', 'natural', 'ours'] as const;
export type EngineName = (typeof ENGINES)[number];

/** An engine's best guess at a message. */
export interface Guess {
  readonly intent: string;
  /** How sure it is; 0 when it knows nothing of the message. */
  readonly score: number;
}

/** Guesses what a message means. */
export type Answer = (text: string) => Guess | Promise<Guess>;

/** An engine that has learned. */
export interface Taught {
  readonly answer: Answer;
  /** All that it has to keep to answer again. */
  readonly file: Uint8Array;
  /** How sure it was of its examples when they were left out of the learning, where learning finds that out by itself. */
  readonly foldScores?: readonly number[];
}

/** How one engine is taught and woken from its file. */
export interface Engine {
  /** In: examples; whether scores matter, or only the first guess (which is quicker to learn). */
  readonly teach: (examples: readonly WrittenExample[], scored: boolean) => Taught | Promise<Taught>;
  readonly wake: (file: Uint8Array) => Answer | Promise<Answer>;
}
