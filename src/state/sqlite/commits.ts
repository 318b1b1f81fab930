import type { Kysely } from 'kysely';
import type Libsql from 'libsql';
import { gatherPieces } from '../gather-pieces';
import type { Tables } from '../tables';

/** Does some writing, all or nothing; resolves with its result once that is committed. */
export type Commit = <T>(work: () => T, when?: 'at once' | 'with others') => Promise<T>;

type Work = () => unknown;

/** Commits together what comes up at the same time, because many people talk at once. */
export function gatherCommits(file: Libsql.Database, db: Kysely<Tables>): Commit {
  /** Faults that occurred before anything was written. */
  const early = new WeakSet<object>();
  const begin = () => {
    try {
      // Checked first, because any other call on a closed file crashes the process.
      if (!file.open) throw new Error('the store is closed');
      // By `exec`, which leaves no statement open if it meets a lock.
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
      // Kysely lends its one connection to one caller at a time, so its own transaction is over by then.
      file.open && file.inTransaction ? db.connection().execute(async () => commitAll(works)) : commitAll(works),
    (fault) => !early.has(fault as object),
  );
  return (work, when) => commit(work, when) as Promise<ReturnType<typeof work>>;
}
