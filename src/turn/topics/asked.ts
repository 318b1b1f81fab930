import type { Classification } from '../../domain/classification';
import type { TopicName } from '../../domain/names';
import type { Page } from '../../domain/page';
import type { ScreenedUtterance } from '../../domain/utterance';
import type { Leaning } from './lean';

/** A question with what is known of it: how it leans, the topics that stand in it, the page that it is about. */
export interface Asked {
  /** What stands behind the words that lean on the talk. */
  readonly question: ScreenedUtterance;
  readonly reading: Classification;
  readonly leaning: Leaning;
  readonly named: readonly TopicName[];
  /** True where topics are meant that do not stand in it ("the other one"). */
  readonly isReferred: boolean;
  /** False where they stand in another piece of its message. */
  readonly isInText: boolean;
  readonly page: Page | undefined;
}
