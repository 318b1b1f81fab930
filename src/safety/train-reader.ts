import type { ReaderExample } from '../domain/reader-example';
import { fitLinear, type Lesson } from './fit-linear';
import type { Features } from './reader-features';
import { type Linear, type ReaderModel, scoreOf } from './reader-model';

/** Of ordinary messages that the rules leave alone, the share that the second reader may interrupt, and ask about. */
const MAY_INTERRUPT = 0.003;
const MAY_ASK = 0.01;
/** The same of harmless notes on a patient. */
const MAY_INTERRUPT_NOTE = 0.25;
const MAY_ASK_NOTE = 0.4;
const FOLDS = 5;

/** A message to learn from, as the screen reads it. */
export interface ReadExample extends ReaderExample {
  readonly features: Features;
  /** True where a rule interrupts already, and the second reader is not asked. */
  readonly isSettled: boolean;
  readonly isNote: boolean;
}

/**
 * Trains the second reader. In: examples with their features. Out: the model; its two scores are set on folds, each
 * judged by a model that was not taught with it, so that ordinary messages are disturbed as rarely as promised.
 */
export function trainReader(examples: readonly ReadExample[]): ReaderModel {
  const open = foldScores(examples).filter(({ example }) => !example.isSettled);
  const scoresOf = (isMeant: (example: ReadExample) => boolean) =>
    open.flatMap(({ example, score }) => (isMeant(example) ? [score] : [])).sort((a, b) => b - a);
  const ordinary = scoresOf(({ kind, isNote }) => kind === 'ordinary' && !isNote);
  const notes = scoresOf(({ kind, isNote }) => isNote && (kind === 'ordinary' || kind === 'harmless'));
  return {
    danger: fitLinear(examples.map(dangerLesson)),
    crisis: fitCrisis(examples),
    interruptAt: nth(ordinary, MAY_INTERRUPT),
    askAt: nth(ordinary, MAY_ASK),
    interruptNoteAt: nth(notes, MAY_INTERRUPT_NOTE),
    askNoteAt: nth(notes, MAY_ASK_NOTE),
    examples: examples.length,
  };
}

function foldScores(examples: readonly ReadExample[]) {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const linear = fitLinear(examples.filter((_each, at) => at % FOLDS !== fold).map(dangerLesson));
    return examples
      .filter((_each, at) => at % FOLDS === fold)
      .map((example) => ({ example, score: scoreOf(linear, example.features) }));
  }).flat();
}

function dangerLesson({ features, kind }: ReadExample): Lesson {
  return { features, isSo: kind === 'danger' || kind === 'crisis' };
}

/** Which of two dangers it is matters only where there is one, so only dangers teach it. */
function fitCrisis(examples: readonly ReadExample[]): Linear {
  return fitLinear(
    examples.flatMap(({ features, kind }) =>
      kind === 'danger' || kind === 'crisis' ? [{ features, isSo: kind === 'crisis' }] : [],
    ),
  );
}

/** The score that a share of them exceeds. In: scores from high to low. */
function nth(scores: readonly number[], share: number): number {
  return scores[Math.floor(share * scores.length)] ?? Number.POSITIVE_INFINITY;
}
