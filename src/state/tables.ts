import type { Generated } from 'kysely';

/** What a sealed column accepts and returns. SQLite returns blobs as ArrayBuffer. */
export type Sealed = Uint8Array | ArrayBuffer;

/** The tables as they are after all migrations. Times are milliseconds since 1970. */
export interface Tables {
  readonly memories: {
    readonly conversation: string;
    readonly at: number;
    readonly sealed: Sealed;
    /** The turn that left this memory, and what was there before it, so that the turn can be run again. */
    readonly turn: Generated<string | null>;
    readonly before: Generated<Sealed | null>;
  };
  readonly conversations: {
    readonly id: string;
    readonly at: number;
    readonly welcomed: number;
    /** The `dl_` id of its person; empty if the conversation was written to before it was begun. */
    readonly person: Generated<string>;
  };
  readonly activities: {
    /** Counts up over all conversations and is never reused: it is the watermark. */
    readonly position: Generated<number>;
    readonly id: string;
    readonly conversation: string;
    readonly at: number;
    /** While the person waits for an answer: 1 in the queue, 2 if it is answered out of line; otherwise 0. */
    readonly waiting: number;
    /** How often a process took it over from another one. */
    readonly tries: Generated<number>;
    readonly sealed: Sealed;
  };
  readonly feedback: { readonly turn: string; readonly page: string; readonly reaction: string; readonly at: number };
  /** Counts of what rules did, by day (ISO 8601, in UTC), rule, kind and version of the content. */
  readonly rule_days: {
    readonly day: string;
    readonly rule: string;
    readonly kind: string;
    readonly version: string;
    readonly count: number;
  };
  /** Counts of answered and unanswered questions, by day, outcome, nearest intent and page; '' if there is none. */
  readonly answer_days: {
    readonly day: string;
    readonly outcome: string;
    readonly intent: string;
    readonly topic: string;
    readonly count: number;
  };
  /** What is done once: deliveries that were taken and conversations that were welcomed, as hashes. */
  readonly claims: {
    readonly key: string;
    readonly at: number;
    /** While it is not done: the time after which another process may take it. */
    readonly until: Generated<number | null>;
  };
  /** Where to reach a talk that a human took over; deleted when it ends, and after a day. */
  readonly handoffs: { readonly id: string; readonly sealed: Sealed; readonly at: number };
  /** Answers that somebody called wrong or unsafe: which, and what they were made of; never words. */
  readonly incidents: {
    readonly turn: string;
    readonly kind: string;
    readonly version: string;
    /** Names separated by spaces. */
    readonly rules: string;
    readonly pages: string;
    readonly at: number;
  };
  /** Processes that share this store: when each last reported, and 1 if an emergency got no guidance there. */
  readonly processes: { readonly id: string; readonly at: number; readonly failing: number };
  /** The trail of escalations, one hash chain per process: names and levels, no text. */
  readonly audit: {
    readonly process: string;
    readonly number: number;
    readonly at: number;
    readonly entry: string;
    readonly hash: string;
  };
}
