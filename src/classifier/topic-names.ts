import type { TopicName } from '../domain/names';
import type { PageKind } from '../domain/page';

/** What one page is called, as its front matter says, or names of what no page is about. */
export interface TopicNames {
  /** None: the names of what no page is about. */
  readonly topic?: TopicName;
  readonly names: readonly string[];
  /** Everyday words ("rest", "drip") that mean the page only beside a cue. */
  readonly everydayNames: readonly string[];
  /** None: of what no page is about. */
  readonly kind?: PageKind;
}

/** Words that help to see a name in a sentence (`content/shared/understanding.yml`). */
export interface TopicCues {
  /** Words beside which an everyday word means a treatment or a cause. */
  readonly cues: readonly string[];
  /** Small words that may stand inside a name without changing it. */
  readonly between: readonly string[];
  /** Names that are people, too ("my physio"). */
  readonly people: readonly string[];
  /** Words behind such a name that make it a person who says something ("my physio said"). */
  readonly saying: readonly string[];
  /** Words that right behind a treatment's name are the way in which it is given ("zoledronate injection"). */
  readonly given: readonly string[];
}
