import type { IntentName, TopicName } from './names';

/**
 * How a question was dealt with: answered, "did you mean", not understood (or no page to read from), refused, or met by
 * a closed bot. `three-misses` marks a talk that ended in frustration: its third message in a row that was not
 * understood.
 */
export type AnswerOutcome = 'answer' | 'clarify' | 'fallback' | 'refuse' | 'closed' | 'three-misses';

/** One thing to count about a turn: names of intents and pages, no words and no conversation. */
export interface CountedAnswer {
  readonly outcome: AnswerOutcome;
  /** The heading that was shown, or the nearest intent; '' if there was none. */
  readonly intent: IntentName;
  /** The page that was shown, named or talked about; '' if there was none. */
  readonly topic: TopicName;
}

/** How often this was counted on one day (ISO 8601, in UTC). */
export interface AnswerCount extends CountedAnswer {
  readonly day: string;
  readonly count: number;
}
