import type { Classification } from '../../domain/classification';
import type { TopicName } from '../../domain/names';
import type { Page } from '../../domain/page';
import type { ScreenedUtterance } from '../../domain/utterance';
import type { StrippedQuestion } from './strip-lead-in';

/** A question with its classification, its topics, and the page that it is about. */
export interface AskedQuestion {
  /** The text after the lead-in ("what about …") is removed. */
  readonly question: ScreenedUtterance;
  /** The classification of the question. Comments in this folder and in `meaning` call a classification a reading. */
  readonly reading: Classification;
  /** The question split into lead-in and rest. */
  readonly leaning: StrippedQuestion;
  /** The topics that the message names; empty if they are only referred to or pointed at. */
  readonly named: readonly TopicName[];
  /** True if the topics are only referred to ("the other one"). */
  readonly isReferred: boolean;
  /** False if the topics are named in another piece of the message. */
  readonly isInText: boolean;
  /** The page of the first topic, or of the current topic of the conversation. */
  readonly page: Page | undefined;
}
