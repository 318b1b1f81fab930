import type { Generated } from 'kysely';

/** What a sealed column gives back and takes; SQLite hands blobs out as ArrayBuffer. */
export type Sealed = Uint8Array | ArrayBuffer;

/** The tables as they are after all migrations; times are milliseconds since 1970. */
export interface Tables {
  readonly memories: {
    readonly conversation: string;
    readonly at: number;
    readonly sealed: Sealed;
    /** The turn that left this memory, and what was there before it, so that the turn can be taken once more. */
    readonly turn: Generated<string | null>;
    readonly before: Generated<Sealed | null>;
  };
  readonly conversations: {
    readonly id: string;
    readonly at: number;
    readonly welcomed: number;
    /** The `dl_` id of its person; empty where a conversation is written to before it was begun. */
    readonly person: Generated<string>;
  };
  readonly activities: {
    /** Counts up over all conversations and is never used twice: it is the watermark. */
    readonly position: Generated<number>;
    readonly id: string;
    readonly conversation: string;
    readonly at: number;
    /** While the person waits for an answer to it: 1 for its place in line, 2 where it is answered out of line; else 0. */
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
  /** Counts of what was answered and what was not, by day, outcome, nearest intent and page; '' where there is none. */
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
    /** While it is not done yet: when whoever took it is given up, and another may. */
    readonly until: Generated<number | null>;
  };
  /** Where a talk is that a person took over: gone when it ends, and after a day. */
  readonly handoffs: { readonly id: string; readonly sealed: Sealed; readonly at: number };
  /** Answers that somebody called wrong or unsafe: which, and made of what; never a word of anybody. */
  readonly incidents: {
    readonly turn: string;
    readonly kind: string;
    readonly version: string;
    /** Names one after the other, with spaces between them. */
    readonly rules: string;
    readonly pages: string;
    readonly at: number;
  };
  /** Processes over this store: when each last told of itself, and 1 where an emergency got no guidance there. */
  readonly processes: { readonly id: string; readonly at: number; readonly failing: number };
  /** The trail of escalations: one chain of hashes for each process; names and levels, no text. */
  readonly audit: {
    readonly process: string;
    readonly number: number;
    readonly at: number;
    readonly entry: string;
    readonly hash: string;
  };
}
