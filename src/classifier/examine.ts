import type { IntentName } from '../domain/names';
import type { Calibration } from './calibration';
import { chance } from './chance';
import { decide } from './decide';
import { type Example, fitModel } from './fit-model';
import { FOLDS, type Known } from './folds';
import { messageReader } from './read-message';

/** What a model that had not seen an example made of it. `at` is the example's index. */
export interface Guess {
  readonly at: number;
  readonly wanted: IntentName;
  readonly got: IntentName;
  readonly confidence: number;
}

/** Two intents that the model confuses. */
export interface Confusion {
  readonly wanted: IntentName;
  readonly got: IntentName;
  /** Indexes of the examples, the most confident mistake first. */
  readonly examples: readonly number[];
}

const SEED = 5;

/** Guesses every example with a model that was trained without it. Returns the guesses in the order of the examples. */
export function guessUnseen(
  examples: readonly Example[],
  known: Known,
  calibration: Calibration,
  tell: (line: string) => void,
): readonly Guess[] {
  const random = chance(SEED);
  const parts = examples.map(() => Math.floor(random() * FOLDS));
  const guesses = Array.from({ length: FOLDS }, (_, out) => {
    tell(`trying part ${out + 1} of ${FOLDS} on a model that has not seen it`);
    const fitted = fitModel(
      examples.filter((_example, at) => parts[at] !== out),
      known.kinds,
    );
    const model = { ...fitted, calibration };
    const { mend, score } = messageReader(model, known.realWords);
    return examples.flatMap(({ tokens, intent: wanted }, at): readonly Guess[] => {
      if (parts[at] !== out) return [];
      const { best } = decide(model, score(mend(tokens)));
      return [{ at, wanted, got: best.intent, confidence: best.confidence }];
    });
  });
  return guesses.flat().sort((a, b) => a.at - b.at);
}

/** Groups wrong guesses by wanted and guessed intent, the most frequent first. */
export function confusionsOf(guesses: readonly Guess[]): readonly Confusion[] {
  const wrong = guesses.filter(({ wanted, got }) => wanted !== got);
  const pairs = new Map<string, Guess[]>();
  for (const guess of wrong) {
    const key = `${guess.wanted} ${guess.got}`;
    pairs.set(key, [...(pairs.get(key) ?? []), guess]);
  }
  return [...pairs.values()]
    .map((group) => ({
      wanted: group[0]?.wanted ?? '',
      got: group[0]?.got ?? '',
      examples: [...group].sort((a, b) => b.confidence - a.confidence).map(({ at }) => at),
    }))
    .sort((a, b) => b.examples.length - a.examples.length);
}
