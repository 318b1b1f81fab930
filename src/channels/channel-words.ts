/** The few words that channels add to a reply, from `content/shared/channels.yml`. */
export interface ChannelWords {
  /** Heads the numbered sources. */
  readonly sources: string;
  /** Heads the list of what to ask next, where there are no buttons. */
  readonly suggestions: string;
  /** Marks a source or a number that nobody has checked yet. */
  readonly unchecked: string;
  /** Said when a reply could not be shown. It must tell people how to get help. */
  readonly broken: string;
  /** The link to a private chat with the bot, shown where others read along. */
  readonly private: string;
  /** The form that opens under a thumb in Teams. */
  readonly form: FeedbackWords;
}

/** Why a person gives an answer a thumb. The choices are fixed, so that no free text needs to be kept. */
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
