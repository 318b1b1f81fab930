import type { Kysely } from 'kysely';
import type Libsql from 'libsql';
import type { Tables } from './tables';

/**
 * Does a piece of writing, all of it or nothing; resolves with what it gave back once that is committed. What may wait is
 * committed when everybody has been heard who speaks just now, and so together with what they leave.
 */
export type Commit = <T>(work: () => T, when?: 'at once' | 'with others') => Promise<T>;

/** A piece of writing that waits for its commit. */
interface Piece {
  /** Out: what tells its caller, once it is committed. */
  readonly work: () => () => void;
  readonly fail: (fault: unknown) => void;
}

/**
 * Gathers the writing that comes up together into one commit: a commit costs more than what stands in it, and many
 * people talk at once. A piece that fails is taken back alone, and the others are committed. In: the file, Kysely over it.
 */
export function gatherCommits(file: Libsql.Database, db: Kysely<Tables>): Commit {
  let waiting: Piece[] = [];
  const take = () => {
    const these = waiting;
    waiting = [];
    return these;
  };
  const failAll = (fault: unknown) => {
    for (const { fail } of take()) fail(fault);
  };
  const isDue = { 'at once': false, 'with others': false };
  const run = (when: keyof typeof isDue) => {
    isDue[when] = false;
    if (waiting.length === 0) return;
    // A file that was closed has no answer to anything but this: what it is asked then ends the process.
    if (!file.open) return failAll(new Error('the store is closed'));
    if (!file.inTransaction) return commitAll(file, take());
    // Kysely hands the one connection to one caller at a time, so its transaction is over then.
    db.connection()
      .execute(async () => commitAll(file, take()))
      .catch(failAll);
  };
  return (work, when = 'at once') =>
    new Promise((resolve, reject) => {
      // No timer may come between: an urgent reply that waits for its commit is shown before it stands in the log.
      if (!isDue[when]) (when === 'at once' ? queueMicrotask : setImmediate)(() => run(when));
      isDue[when] = true;
      waiting.push({
        work: () => {
          const result = work();
          return () => resolve(result);
        },
        fail: reject,
      });
    });
}

function commitAll(file: Libsql.Database, pieces: readonly Piece[]): void {
  if (pieces.length === 0) return;
  try {
    // By `exec`, which leaves no statement open where it meets a lock.
    file.exec('begin immediate');
  } catch (fault) {
    for (const { fail } of pieces) fail(fault);
    return;
  }
  try {
    const told = pieces.map(({ work }) => work());
    file.exec('commit');
    for (const tell of told) tell();
  } catch (fault) {
    if (file.inTransaction) file.exec('rollback');
    const [only, ...others] = pieces;
    if (others.length === 0) only?.fail(fault);
    else for (const piece of pieces) commitAll(file, [piece]);
  }
}
