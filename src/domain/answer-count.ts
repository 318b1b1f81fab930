import type { IntentName, TopicName } from './names';

/**
 * How a question went: answered, "did you mean", not understood or nothing to read from, refused, met by a closed bot. And
 * the moment at which a talk ended in frustration: the third message in a row that was not understood.
 */
export type AnswerOutcome = 'answer' | 'clarify' | 'fallback' | 'refuse' | 'closed' | 'three-misses';

/** One thing to count of a turn: names of intents and pages, no words and no conversation. */
export interface CountedAnswer {
  readonly outcome: AnswerOutcome;
  /** The heading that was shown, or the intent that was nearest; '' where there was none. */
  readonly intent: IntentName;
  /** The page that was shown, or that was named or talked of; '' where there was none. */
  readonly topic: TopicName;
}

/** How often one of them was counted on one day (ISO 8601, in UTC). */
export interface AnswerCount extends CountedAnswer {
  readonly day: string;
  readonly count: number;
}
