import type { Memory } from './memory';

/** One message of a talk whose text is kept. */
export interface KeptMessage {
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly from: 'person' | 'bot';
  readonly text: string;
}

/** A thumb up or down that was given in the talk. */
export interface KeptThumb {
  readonly page: string;
  readonly reaction: string;
}

/** Everything that is kept of one talk, as its person may see it. */
export interface KeptTalk {
  /** What was noted: names, levels and times. */
  readonly memory: Memory | null;
  readonly messages: readonly KeptMessage[];
  readonly thumbs: readonly KeptThumb[];
  /** The id under which the channel knows the person; '' if none is kept. */
  readonly person: string;
  /** Where to reach the talk, while a human has taken it over. */
  readonly handoff: unknown;
  /** Every entry of the transcript as it is stored, with times, language, and whatever a client sent along. */
  readonly entries: readonly unknown[];
}

/** A talk of which nothing is kept. */
export const NOTHING_KEPT: KeptTalk = {
  memory: null,
  messages: [],
  thumbs: [],
  person: '',
  handoff: null,
  entries: [],
};

/** What a person may request for the data that is kept: to see it, or to have it deleted. */
export type Wish = 'show' | 'forget';

/** Carries out such requests. Each call rejects if the store is broken. */
export interface KeptTalks {
  readonly show: (conversation: string) => Promise<KeptTalk>;
  /** Deletes everything up to the message that made the request, or everything if that message is not kept. */
  readonly forget: (conversation: string, wishedIn?: string) => Promise<void>;
}
