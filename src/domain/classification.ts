import type { IntentName, TopicName } from './names';

/** One intent with the probability (0 to 1) that it is what the person means. */
export interface Candidate {
  readonly intent: IntentName;
  readonly confidence: number;
}

/** What the classifier makes of a screened utterance. */
export interface Classification {
  readonly best: Candidate;
  readonly runnersUp: readonly Candidate[];
  /** `sure`: answer; `close`: ask "did you mean"; `lost`: say that it was not understood. */
  readonly verdict: 'sure' | 'close' | 'lost';
  /** Topics named in the message, in the order in which they stand; empty when none is named. */
  readonly topics: readonly TopicName[];
  /** For a topic whose name means one in other packs too: those. */
  readonly alike?: Readonly<Record<TopicName, readonly TopicName[]>>;
}
