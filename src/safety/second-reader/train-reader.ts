import type { ReaderExample } from '../../domain/reader-example';
import { hashLetters } from '../../text/hash-letters';
import { fitLinear, type Lesson } from './fit-linear';
import type { Features } from './reader-features';
import { type ReaderModel, scoreOf, type Thresholds } from './reader-model';

/** Of ordinary messages that the rules leave alone, the share that a model may interrupt, and ask about. */
const DANGER_MAY = { interrupt: 0.008, ask: 0.012 };
const CRISIS_MAY = { interrupt: 0.005, ask: 0.01 };
/** The same of harmless notes on a patient. */
const DANGER_MAY_IN_NOTE = { interrupt: 0.18, ask: 0.3 };
const FOLDS = 5;

/** A message to learn from, as the screen reads it. */
export interface ReadExample extends ReaderExample {
  readonly features: Features;
  /** True where a rule interrupts already, and the second reader is not asked. */
  readonly isSettled: boolean;
  readonly isNote: boolean;
}

/**
 * Trains the second reader. In: examples with their features. Out: the model; its scores are set on folds, each judged
 * by a model that was not taught with it, so that ordinary messages are disturbed as rarely as promised.
 */
export function trainReader(examples: readonly ReadExample[]): ReaderModel {
  const dangerScores = foldScores(examples, dangerLesson);
  const isOrdinary = ({ kind, isNote }: ReadExample) => kind === 'ordinary' && !isNote;
  const isHarmlessNote = ({ kind, isNote }: ReadExample) => isNote && (kind === 'ordinary' || kind === 'harmless');
  return {
    danger: fitLinear(examples.map(dangerLesson)),
    crisis: fitLinear(examples.map(crisisLesson)),
    // Which of two dangers it is matters only where there is one, so only dangers teach it.
    crisisOfDangers: fitLinear(examples.filter((each) => dangerLesson(each).isSo).map(crisisLesson)),
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

/** The fold of a message goes by its own text, so that a message more in a file does not deal all the others anew. */
function foldOf({ text }: ReadExample): number {
  return (hashLetters(text, 0, text.length) >>> 0) % FOLDS;
}

function dangerLesson({ features, kind }: ReadExample): Lesson {
  return { features, isSo: kind === 'danger' || kind === 'crisis' };
}

function crisisLesson({ features, kind }: ReadExample): Lesson {
  return { features, isSo: kind === 'crisis' };
}

/** The scores that the allowed shares of some messages exceed; what the rules settle already is not asked about. */
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

/** The score that a share of them exceeds. In: scores from high to low. */
function nth(scores: readonly number[], share: number): number {
  return scores[Math.floor(share * scores.length)] ?? Number.POSITIVE_INFINITY;
}
