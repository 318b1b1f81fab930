import type { Memory } from './memory';

/** One thing that was said in a talk whose text is kept. */
export interface KeptMessage {
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly from: 'person' | 'bot';
  readonly text: string;
}

/** A thumb that was given in the talk. */
export interface KeptThumb {
  readonly page: string;
  readonly reaction: string;
}

/** All that is kept of one talk, as its person may see it. */
export interface KeptTalk {
  /** What was noted: names, levels and times. */
  readonly memory: Memory | null;
  readonly messages: readonly KeptMessage[];
  readonly thumbs: readonly KeptThumb[];
  /** The id under which the channel knows the person; '' where none is kept. */
  readonly person: string;
  /** Where the talk is, while a person has taken it over. */
  readonly handoff: unknown;
  /** Every entry of the transcript as it is stored, with its times, its language, and whatever a client sent along. */
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

/** What a person may wish about what is kept: to see it, or that it be gone. */
export type Wish = 'show' | 'forget';

/** Fulfills wishes about what is kept; each call rejects where the store is broken. */
export interface KeptTalks {
  readonly show: (conversation: string) => Promise<KeptTalk>;
  /** Deletes all up to the message in which it was wished (all there is, where that is not kept). */
  readonly forget: (conversation: string, wishedIn?: string) => Promise<void>;
}
