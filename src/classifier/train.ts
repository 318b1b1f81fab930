import type { IntentName } from '../domain/names';
import type { Language } from '../text/words';
import { calibrate } from './calibrate';
import { fitModel } from './fit-model';
import { type FoldReport, foldReport } from './fold-report';
import { leaveExamplesOut, leaveIntentsOut, type Trial } from './folds';
import { type Kinds, kindsByStem } from './kinds';
import type { LinkTopics } from './link-topics';
import type { Model } from './model';
import { tokensOf } from './tokens';

/** One example as a curator wrote it, with `{condition}` and `{topic}` where names stand. */
export interface WrittenExample {
  readonly text: string;
  readonly intent: IntentName;
}

/** What training needs besides the examples. */
export interface TrainingOptions {
  readonly language: Language;
  readonly realWords: ReadonlySet<string>;
  readonly kinds: Kinds;
  /** Puts masks where an example names a page by its name. */
  readonly link?: LinkTopics;
  /** Takes lines about the progress. */
  readonly tell?: (line: string) => void;
}

/** A trained and calibrated model, and how it did on what it had not seen. */
export interface Trained {
  readonly model: Model;
  readonly report: FoldReport;
  /** What the model made of each example that was left out. */
  readonly trials: readonly Trial[];
}

/** Trains the classifier: the same examples always give the same model. In: examples, options. Out: model and report. */
export function train(
  written: readonly WrittenExample[],
  { language, realWords, kinds, link, tell = () => {} }: TrainingOptions,
): Trained {
  const examples = written.flatMap(({ text, intent }) => {
    const tokens = tokensOf(text, language);
    return tokens.length > 0 ? { intent, tokens: link ? link(tokens).tokens : tokens } : [];
  });
  const known = { realWords, kinds: kindsByStem(kinds) };
  const trials = [...leaveExamplesOut(examples, known, tell), ...leaveIntentsOut(examples, known, tell)];
  const calibration = calibrate(trials);
  tell(`fitting ${examples.length} examples`);
  return {
    model: { ...fitModel(examples, known.kinds), calibration },
    report: foldReport(trials, calibration),
    trials,
  };
}
