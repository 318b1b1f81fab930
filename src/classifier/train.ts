import type { IntentName } from '../domain/names';
import type { Language } from '../text/words';
import { calibrate } from './calibrate';
import { type Example, fitModel } from './fit-model';
import { type FoldReport, foldReport } from './fold-report';
import { type Known, leaveExamplesOut, leaveIntentsOut, type Trial } from './folds';
import { type Kinds, kindsByStem } from './kinds';
import type { LinkTopics } from './link-topics';
import type { Model } from './model';
import { tokensOf } from './tokens';

/** One example as a curator wrote it, with `{condition}` and `{topic}` in place of names. */
export interface WrittenExample {
  readonly text: string;
  readonly intent: IntentName;
}

/** What training needs besides the examples. */
export interface TrainingOptions {
  readonly language: Language;
  readonly realWords: ReadonlySet<string>;
  readonly kinds: Kinds;
  /** Puts masks where an example uses the real name of a page. */
  readonly link?: LinkTopics;
  /** Takes lines about the progress. */
  readonly tell?: (line: string) => void;
}

/** A trained and calibrated model, and how it did on unseen examples. */
export interface Trained {
  readonly model: Model;
  readonly report: FoldReport;
  /** What the model made of each example that was left out. */
  readonly trials: readonly Trial[];
}

/** Trains the classifier. The same examples always give the same model. */
export function train(written: readonly WrittenExample[], options: TrainingOptions): Trained {
  return calibrated(learn(written, options), tryStrangers(written, options));
}

/** A model without calibration, and how it did on unseen examples. */
export type Fitted = Omit<Trained, 'report'>;

/** The first half of training: fits the model and tries each example on a model that has not seen it. */
export function learn(written: readonly WrittenExample[], options: TrainingOptions): Fitted {
  const examples = read(written, options);
  const known = knownOf(options);
  const trials = leaveExamplesOut(examples, known, options.tell ?? ignore);
  options.tell?.(`fitting ${examples.length} examples`);
  return { model: fitModel(examples, known.kinds), trials };
}

/** The second half, independent of the first: tries questions whose whole intent is unknown. */
export function tryStrangers(written: readonly WrittenExample[], options: TrainingOptions): readonly Trial[] {
  return leaveIntentsOut(read(written, options), knownOf(options), options.tell ?? ignore);
}

/** Joins the halves. How confident a model may be depends on what it got right and on what it could not know. */
export function calibrated({ model, trials: known }: Fitted, strange: readonly Trial[]): Trained {
  const trials = [...known, ...strange];
  const calibration = calibrate(trials);
  return { model: { ...model, calibration }, report: foldReport(trials, calibration), trials };
}

function read(written: readonly WrittenExample[], { language, link }: TrainingOptions): readonly Example[] {
  return written.flatMap(({ text, intent }) => {
    const tokens = tokensOf(text, language);
    return tokens.length > 0 ? { intent, tokens: link ? link(tokens).tokens : tokens } : [];
  });
}

function knownOf({ realWords, kinds }: TrainingOptions): Known {
  return { realWords, kinds: kindsByStem(kinds) };
}

function ignore(): void {}
