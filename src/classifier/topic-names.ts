import type { TopicName } from '../domain/names';
import type { PageKind } from '../domain/page';

/** What one page is called according to its front matter, or names that no page is about. */
export interface TopicNames {
  /** Absent for names that no page is about. */
  readonly topic?: TopicName;
  readonly names: readonly string[];
  /** Everyday words ("rest", "drip") that mean the page only beside a cue. */
  readonly everydayNames: readonly string[];
  /** Absent for names that no page is about. */
  readonly kind?: PageKind;
}

/** Words that help to recognize a name in a sentence (`content/shared/understanding.yml`). */
export interface TopicCues {
  /** Words beside which an everyday word means a treatment or a cause. */
  readonly cues: readonly string[];
  /** Small words that may stand inside a name without changing it. */
  readonly between: readonly string[];
  /** Names that are also people ("my physio"). */
  readonly people: readonly string[];
  /** Words after such a name that show that a person speaks ("my physio said"). */
  readonly saying: readonly string[];
  /** Words that say how a treatment is given if they directly follow its name ("zoledronate injection"). */
  readonly given: readonly string[];
}
