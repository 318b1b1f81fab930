import type { Kysely } from 'kysely';
import type Libsql from 'libsql';
import { gatherPieces } from '../gather-pieces';
import type { Tables } from '../tables';

/** Does a piece of writing, all of it or nothing; resolves with what it gave back once that is committed. */
export type Commit = <T>(work: () => T, when?: 'at once' | 'with others') => Promise<T>;

type Work = () => unknown;

/** Commits what comes up together as one, as many people talk at once. In: the file, Kysely over it. */
export function gatherCommits(file: Libsql.Database, db: Kysely<Tables>): Commit {
  /** Faults that came before anything was written. */
  const early = new WeakSet<object>();
  const begin = () => {
    try {
      // A file that was closed has no answer to anything but this: what it is asked then ends the process.
      if (!file.open) throw new Error('the store is closed');
      // By `exec`, which leaves no statement open where it meets a lock.
      file.exec('begin immediate');
    } catch (fault) {
      early.add(fault as object);
      throw fault;
    }
  };
  const commitAll = (works: readonly Work[]) => {
    begin();
    try {
      const results = works.map((work) => work());
      file.exec('commit');
      return results;
    } catch (fault) {
      if (file.inTransaction) file.exec('rollback');
      throw fault;
    }
  };
  const commit = gatherPieces(
    async (works: readonly Work[]) =>
      // Kysely hands its one connection to one caller at a time, so its transaction is over then.
      file.open && file.inTransaction ? db.connection().execute(async () => commitAll(works)) : commitAll(works),
    (fault) => !early.has(fault as object),
  );
  return (work, when) => commit(work, when) as Promise<ReturnType<typeof work>>;
}
