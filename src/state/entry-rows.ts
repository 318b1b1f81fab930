import type { Store } from './open-store';
import type { Sealed } from './tables';

/**
 * How an entry waits for its answer: not at all, in the queue of its conversation, or out of line because it is urgent.
 */
export type Waiting = boolean | 'out-of-line';

/** An answer to an entry. Its id is the same however often the entry is answered. */
export interface Said {
  readonly id: string;
  readonly activity: unknown;
}

/** Writes to the log. */
export interface EntryWriter {
  /** Adds an activity and returns its position. One that waits is found again after a restart until it is answered. */
  readonly append: (conversation: string, id: string, activity: unknown, waiting?: Waiting) => Promise<number>;
  /** Adds the answers to an entry and marks it as answered, all or nothing. Existing answers stay unchanged. */
  readonly finish: (conversation: string, id: string, answers: readonly Said[]) => Promise<void>;
}

const placeOf = (conversation: string, id: string) => `activity/${conversation}/${id}`;

/**
 * The activity in a row of the log; undefined if the row is damaged. A damaged row must not make the rest of the talk,
 * perhaps an emergency, unreadable.
 */
export function openRow({ sealer }: Pick<Store, 'sealer'>, row: SealedRow): unknown {
  try {
    return sealer.open(row.sealed, placeOf(row.conversation, row.id));
  } catch {
    return undefined;
  }
}

/** The columns needed to open a row. */
export interface SealedRow {
  readonly conversation: string;
  readonly id: string;
  readonly sealed: Sealed;
}

/** Makes the writer. */
export function entryWriter({ sealer, entries }: Store, now: () => number): EntryWriter {
  const seal = (conversation: string, id: string, activity: unknown) =>
    sealer.seal(activity, placeOf(conversation, id));
  return {
    append: (conversation, id, activity, waiting = false) =>
      entries.append({
        id,
        conversation,
        at: now(),
        waiting: waiting === 'out-of-line' ? 2 : Number(waiting),
        sealed: seal(conversation, id, activity),
      }),
    finish: (conversation, id, answers) =>
      entries.finish(
        conversation,
        id,
        now(),
        answers.map((said) => ({ id: said.id, sealed: seal(conversation, said.id, said.activity) })),
      ),
  };
}
