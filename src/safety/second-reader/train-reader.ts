import type { ReaderExample } from '../../domain/reader-example';
import { hashLetters } from '../../text/hash-letters';
import { fitLinear, type Lesson } from './fit-linear';
import type { Features } from './reader-features';
import { type ReaderModel, scoreOf, type Thresholds } from './reader-model';

/** Of the ordinary messages that no rule interrupts, the shares that the models may interrupt and may ask about. */
const DANGER_MAY = { interrupt: 0.008, ask: 0.012 };
const CRISIS_MAY = { interrupt: 0.005, ask: 0.01 };
/** The same for harmless notes on a patient. */
const DANGER_MAY_IN_NOTE = { interrupt: 0.18, ask: 0.3 };
const FOLDS = 5;

/** A message to learn from, with what the screen makes of it. */
export interface ReadExample extends ReaderExample {
  readonly features: Features;
  /** True if a rule interrupts already, so that the second reader is not asked. */
  readonly isSettled: boolean;
  readonly isNote: boolean;
}

/**
 * Trains the second reader. Its thresholds are set by cross-validation: each fold is scored by a model that was not
 * trained with it. So ordinary messages are disturbed as rarely as promised.
 */
export function trainReader(examples: readonly ReadExample[]): ReaderModel {
  const dangerScores = foldScores(examples, dangerLesson);
  const isOrdinary = ({ kind, isNote }: ReadExample) => kind === 'ordinary' && !isNote;
  const isHarmlessNote = ({ kind, isNote }: ReadExample) => isNote && (kind === 'ordinary' || kind === 'harmless');
  return {
    danger: fitLinear(examples.map(dangerLesson)),
    crisis: fitLinear(examples.map(crisisLesson)),
    // Which danger it is matters only if there is one, so this model learns from dangers alone.
    crisisOfDangers: fitLinear(examples.filter((each) => dangerLesson(each).isPositive).map(crisisLesson)),
    dangerFrom: thresholds(dangerScores, isOrdinary, DANGER_MAY),
    dangerInNoteFrom: thresholds(dangerScores, isHarmlessNote, DANGER_MAY_IN_NOTE),
    crisisFrom: thresholds(foldScores(examples, crisisLesson), isOrdinary, CRISIS_MAY),
    examples: examples.length,
  };
}

interface Scored {
  readonly example: ReadExample;
  readonly score: number;
}

function foldScores(examples: readonly ReadExample[], lessonOf: (example: ReadExample) => Lesson): readonly Scored[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const linear = fitLinear(examples.filter((each) => foldOf(each) !== fold).map(lessonOf));
    return examples
      .filter((each) => foldOf(each) === fold)
      .map((example) => ({ example, score: scoreOf(linear, example.features) }));
  }).flat();
}

/**
 * The fold of a message depends on its own text, so one more message in a file does not move all the others to new
 * folds.
 */
function foldOf({ text }: ReadExample): number {
  return (hashLetters(text, 0, text.length) >>> 0) % FOLDS;
}

function dangerLesson({ features, kind }: ReadExample): Lesson {
  return { features, isPositive: kind === 'danger' || kind === 'crisis' };
}

function crisisLesson({ features, kind }: ReadExample): Lesson {
  return { features, isPositive: kind === 'crisis' };
}

/** The scores that the allowed shares of some messages exceed. Messages that the rules interrupt do not count. */
function thresholds(
  scored: readonly Scored[],
  isMeant: (example: ReadExample) => boolean,
  may: { readonly interrupt: number; readonly ask: number },
): Thresholds {
  const scores = scored
    .flatMap(({ example, score }) => (isMeant(example) && !example.isSettled ? [score] : []))
    .sort((a, b) => b - a);
  return { interruptAt: nth(scores, may.interrupt), askAt: nth(scores, may.ask) };
}

/**
 * The score that a share of them exceeds.
 * @param scores from high to low
 */
function nth(scores: readonly number[], share: number): number {
  return scores[Math.floor(share * scores.length)] ?? Number.POSITIVE_INFINITY;
}
