import type { Kysely } from 'kysely';
import type { AuditEntry } from './audit-chain';
import type { Store } from './open-store';
import type { Tables } from './tables';

/** Where the escalation trail is kept. Rejects if the store is broken. */
export interface AuditTrail {
  /** Adds entries, all or none. Existing ones stay unchanged. */
  readonly add: (entries: readonly AuditEntry[]) => Promise<void>;
}

/** Keeps the trail in the store. */
export function keepAuditTrail({ db, write }: Pick<Store, 'db' | 'write'>): AuditTrail {
  const adding = insertion(db, { process: '', number: 0, at: 0, entry: '', hash: '' }).compile();
  const addOne = ({ process, number, at, entry, hash }: AuditEntry) =>
    write({ ...adding, parameters: [process, number, at, entry, hash] });
  return {
    // Usually there is only one, which is committed together with whatever else is being written.
    add: async (entries) => {
      const [only, ...others] = entries;
      if (only && others.length === 0) return addOne(only);
      await db.transaction().execute(async (inside) => {
        for (const entry of entries) await insertion(inside, entry).execute();
      });
    },
  };
}

function insertion(db: Kysely<Tables>, entry: AuditEntry) {
  return db
    .insertInto('audit')
    .values(entry)
    .onConflict((conflict) => conflict.columns(['process', 'number']).doNothing());
}

/** The whole trail, by process and number. */
export async function readTrail(db: Kysely<Tables>): Promise<readonly AuditEntry[]> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('process').orderBy('number').execute();
  return rows.map((row) => ({ ...row, at: Number(row.at) }));
}

/**
 * Deletes the chains that ended before a time. Only whole ones, so that every remaining chain begins with its first
 * entry.
 */
export async function deleteOldChains(db: Kysely<Tables>, before: number): Promise<void> {
  const living = db.selectFrom('audit').select('process').where('at', '>=', before);
  await db.deleteFrom('audit').where('process', 'not in', living).execute();
}
