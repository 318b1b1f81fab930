import type { Kysely } from 'kysely';
import type { Incident } from '../domain/incident';
import type { Store } from './open-store';
import type { Tables } from './tables';

/** Makes the recorder of incidents. In: the store and a clock. Out: a function that keeps one of a kind for a turn. */
export function keepIncidents({ db }: Store, now: () => number = Date.now): (incident: Incident) => Promise<void> {
  return async ({ turn, kind, version, rules, pages }) => {
    const row = { turn, kind, version, rules: rules.join(' '), pages: pages.join(' '), at: now() };
    await db
      .insertInto('incidents')
      .values(row)
      .onConflict((conflict) => conflict.columns(['turn', 'kind']).doNothing())
      .execute();
  };
}

/** An incident and when it was told. */
export type KeptIncident = Incident & { readonly at: number };

/** Incidents since a time, the newest first. In: the database, milliseconds since 1970. */
export async function incidentsSince(db: Kysely<Tables>, at: number): Promise<readonly KeptIncident[]> {
  const rows = await db.selectFrom('incidents').selectAll().where('at', '>=', at).orderBy('at', 'desc').execute();
  return rows.map(({ turn, kind, version, rules, pages, at: when }) => ({
    turn,
    kind: kind as Incident['kind'],
    version,
    rules: rules.split(' ').filter(Boolean),
    pages: pages.split(' ').filter(Boolean),
    at: Number(when),
  }));
}
