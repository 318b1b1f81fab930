import type { Kysely } from 'kysely';
import type { Incident } from '../domain/incident';
import type { Store } from './open-store';
import type { Tables } from './tables';

/** Makes the recorder of incidents, which keeps one of each kind per turn. */
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

/** An incident and when it was reported. */
export type KeptIncident = Incident & { readonly at: number };

/** Incidents since a time (milliseconds since 1970), the newest first. */
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
