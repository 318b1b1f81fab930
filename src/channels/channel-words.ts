/** The few words that channels add to a reply; they live in `content/shared/channels.yml`. */
export interface ChannelWords {
  /** Above the numbered sources. */
  readonly sources: string;
  /** Above what could be asked next, where there are no buttons. */
  readonly suggestions: string;
  /** Beside a source or a number that nobody has checked yet. */
  readonly unchecked: string;
  /** Said when a reply could not be shown; has to hold the way to help. */
  readonly broken: string;
  /** The link to a chat with the bot alone, where others read along. */
  readonly private: string;
  /** The form that opens under a thumb in Teams. */
  readonly form: FeedbackWords;
}

/** What a person may say of an answer beside a thumb; each reason is a fixed choice, so that no words need be kept. */
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** The reasons, in the order in which they are offered. */
export const FEEDBACK_REASONS = ['unsafe', 'wrong', 'unclear', 'beside-the-point'] as const;

/** The words of the form. */
export interface FeedbackWords {
  readonly title: string;
  readonly question: string;
  readonly reasons: Readonly<Record<FeedbackReason, string>>;
  readonly send: string;
}
