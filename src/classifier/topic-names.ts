import type { TopicName } from '../domain/names';

/** What one page is called, as its front matter says, or names of what no page is about. */
export interface TopicNames {
  /** None: the names of what no page is about. */
  readonly topic?: TopicName;
  readonly names: readonly string[];
  /** Everyday words ("rest", "drip") that mean the page only beside a cue. */
  readonly everydayNames: readonly string[];
  /** True for a condition; false for a treatment or a cause. */
  readonly isCondition: boolean;
}

/** Words that help to see a name in a sentence (`content/shared/understanding.yml`). */
export interface TopicCues {
  /** Words beside which an everyday word means a treatment or a cause. */
  readonly cues: readonly string[];
  /** Small words that may stand inside a name without changing it. */
  readonly between: readonly string[];
  /** Words behind a name that make it a person who says something ("my physio said"). */
  readonly saying: readonly string[];
}
