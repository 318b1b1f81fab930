import type { Store } from './open-store';
import type { Sealed } from './tables';

/** How an entry waits for its answer: not at all, in the line of its conversation, or out of line because it cannot wait. */
export type Waiting = boolean | 'out-of-line';

/** An answer to an entry, under an id that is the same however often the entry is answered. */
export interface Said {
  readonly id: string;
  readonly activity: unknown;
}

/** What is written to the log. */
export interface EntryWriter {
  /** Adds an activity and gives its position; one that waits is found again after a restart until it is answered. */
  readonly append: (conversation: string, id: string, activity: unknown, waiting?: Waiting) => Promise<number>;
  /** Adds the answers to an entry and notes that it waits no more, all or nothing; answers that stand there already stay. */
  readonly finish: (conversation: string, id: string, answers: readonly Said[]) => Promise<void>;
}

const placeOf = (conversation: string, id: string) => `activity/${conversation}/${id}`;

/**
 * The activity in a row of the log; undefined where the row is damaged: it must not keep the rest of the talk, an
 * emergency in it, from being read.
 */
export function openRow({ sealer }: Pick<Store, 'sealer'>, row: SealedRow): unknown {
  try {
    return sealer.open(row.sealed, placeOf(row.conversation, row.id));
  } catch {
    return undefined;
  }
}

/** What is needed of a row to open it. */
export interface SealedRow {
  readonly conversation: string;
  readonly id: string;
  readonly sealed: Sealed;
}

/** Makes the writer. In: the store and a clock. */
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
