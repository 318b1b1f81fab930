import { chance } from './chance';
import { type Example, fitModel } from './fit-model';
import { messageReader } from './read-message';

/** What a model made of an example that it had not seen. */
export interface Trial {
  /** The best plane plus the nearest example. */
  readonly score: number;
  /** How far the second plane is behind the best one. */
  readonly margin: number;
  /** Scores of all planes, best first. */
  readonly ranked: readonly number[];
  readonly wanted: string;
  readonly got: readonly string[];
  /** False where the whole intent was left out, as if somebody asked about something unknown. */
  readonly inScope: boolean;
}

/** What training knows of English besides the examples. */
export interface Known {
  readonly realWords: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<number, number>;
}

/** The number of folds in cross-validation. */
export const FOLDS = 5;

const SEED = 7;

/**
 * Tries every example on a model that was trained without it.
 * @param tell takes a line about the progress
 */
export function leaveExamplesOut(
  examples: readonly Example[],
  known: Known,
  tell: (line: string) => void,
): readonly Trial[] {
  const random = chance(SEED);
  const order = examples
    .map((example) => ({ example, place: random() }))
    .sort((a, b) => a.example.intent.localeCompare(b.example.intent) || a.place - b.place);
  const parts = order.map(({ example }, at) => ({ example, part: at % FOLDS }));
  return tryParts(parts, known, true, tell);
}

/** Tries the examples of every intent on a model that does not know that intent. */
export function leaveIntentsOut(
  examples: readonly Example[],
  known: Known,
  tell: (line: string) => void,
): readonly Trial[] {
  const intents = [...new Set(examples.map(({ intent }) => intent))].sort();
  const parts = examples.map((example) => ({ example, part: intents.indexOf(example.intent) % FOLDS }));
  return tryParts(parts, known, false, tell);
}

interface Placed {
  readonly example: Example;
  readonly part: number;
}

function tryParts(
  placed: readonly Placed[],
  known: Known,
  inScope: boolean,
  tell: (line: string) => void,
): readonly Trial[] {
  return Array.from({ length: FOLDS }, (_, out) => out).flatMap((out) => {
    const model = fitModel(
      placed.filter(({ part }) => part !== out).map(({ example }) => example),
      known.kinds,
    );
    const { mend, score } = messageReader(model, known.realWords);
    tell(`fold ${out + 1} of ${FOLDS}, ${inScope ? 'examples' : 'intents'} left out`);
    return placed
      .filter(({ part }) => part === out)
      .map(({ example }) => {
        const { planes, nearest } = score(mend(example.tokens));
        const order = [...planes.keys()].sort((a, b) => (planes[b] ?? 0) - (planes[a] ?? 0));
        const ranked = order.map((at) => planes[at] ?? 0);
        const [best = 0, second = 0] = ranked;
        return {
          score: best + nearest,
          margin: best - second,
          ranked,
          wanted: example.intent,
          got: order.map((at) => model.intents[at] ?? ''),
          inScope,
        };
      });
  });
}
