import type { RaisedDisposition } from './disposition';
import type { LanguageCode } from './names';

/**
 * What stands around a match and changes its meaning, in the terms of ConText (Harkema et al., J Biomed Inform 2009). A
 * `finding` is from a report, not a symptom.
 */
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

/** The words of a message that made a rule match, by index (both ends included). Never logged. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One rule that a message matched, with everything needed to explain it. */
export interface RaisedFlag {
  readonly rule: string;
  readonly level: RaisedDisposition;
  readonly presentation: Exclude<Presentation, 'none'>;
  readonly modifiers: readonly Modifier[];
  readonly spans: readonly Span[];
  /** Which `when` or `combine` line decided the level, if one did. */
  readonly because?: string;
  /** The language of the rule, if not English. Its spans then count the words of that language. */
  readonly language?: LanguageCode;
}

/** What the screen found in one message. */
export interface Screening {
  readonly flags: readonly RaisedFlag[];
  /** The strongest presentation among the flags. */
  readonly presentation: Presentation;
  /** The highest level among the flags with that presentation; `none` without a flag. */
  readonly level: RaisedDisposition | 'none';
  /** Names of signs that are present, to be remembered for combinations over several turns. */
  readonly signs: readonly string[];
  /** The language of the message, if it is a known one other than English. */
  readonly language?: LanguageCode;
}
