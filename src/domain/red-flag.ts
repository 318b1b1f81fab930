import type { RaisedDisposition } from './disposition';
import type { LanguageCode } from './names';

/** What stands around a match and changes its meaning (the terms are ConText's: Harkema et al., J Biomed Inform 2009); `finding` is a report's, not a symptom. */
export type Modifier =
  | 'negated'
  | 'past'
  | 'passed'
  | 'hypothetical'
  | 'information'
  | 'history'
  | 'unsure'
  | 'finding';

/** How a red flag is shown: instead of the answer, as a question, as a line with the answer, or not at all. */
export type Presentation = 'interrupt' | 'ask' | 'accompany' | 'none';

/** The words of a message, by word position, that made a rule match. Never logged. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One rule that a message matched, with all that is needed to explain it. */
export interface RaisedFlag {
  readonly rule: string;
  readonly level: RaisedDisposition;
  readonly presentation: Exclude<Presentation, 'none'>;
  readonly modifiers: readonly Modifier[];
  readonly spans: readonly Span[];
  /** Which `when` or `combine` line decided the level, if one did. */
  readonly because?: string;
  /** The language of the rule, where it is not English; its spans count that language's words. */
  readonly language?: LanguageCode;
}

/** What the screen found in one message. */
export interface Screening {
  readonly flags: readonly RaisedFlag[];
  /** The strongest presentation among the flags. */
  readonly presentation: Presentation;
  /** The highest level among the flags that share that presentation; `none` without a flag. */
  readonly level: RaisedDisposition | 'none';
  /** Names of signs seen as present, to be remembered for combinations over turns. */
  readonly signs: readonly string[];
  /** The language of the message, where it is one of those that are known beside English. */
  readonly language?: LanguageCode;
}
