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
  /** Topics named in the message, in order; empty if there are none. */
  readonly topics: readonly TopicName[];
  /** Topics of other packs that go by the same name, for each topic that has some. */
  readonly alike?: Readonly<Record<TopicName, readonly TopicName[]>>;
}
