import { dayOf } from '../domain/rule-count';
import { deleteOldChains } from './audit-trail';
import { CLAIM_HOURS } from './claims';
import { HANDOFF_HOURS } from './handoffs';
import type { Store } from './open-store';

const HOUR = 3_600_000;

/**
 * A memory holds names, levels and times, no text, and outlives the transcript. A raised level stands for 24 hours, and
 * the next reply after that opens with the question that lets the person stand it down.
 */
export const MEMORY_HOURS = 72;

/** Feedback names turns and pages, not people; curators look at it now and then. */
export const FEEDBACK_HOURS = 90 * 24;

/** An incident names an answer and what it was made of; a year is enough time to look at it. */
export const INCIDENT_HOURS = 365 * 24;

/** Counts by day name no person and no talk. Thirteen months of them allow comparing a month with last year's. */
export const COUNTS_KEPT_DAYS = 400;

/** Deletes what is too old and frees its space. */
export async function deleteOld({ db, tidy }: Store, retentionHours: number, now: number): Promise<void> {
  const kept = {
    activities: retentionHours,
    conversations: retentionHours,
    memories: Math.max(retentionHours, MEMORY_HOURS),
    feedback: FEEDBACK_HOURS,
    claims: CLAIM_HOURS,
    handoffs: HANDOFF_HOURS,
    incidents: INCIDENT_HOURS,
  } as const;
  for (const [table, hours] of Object.entries(kept) as [keyof typeof kept, number][])
    await db
      .deleteFrom(table)
      .where('at', '<', now - hours * HOUR)
      .execute();
  // What was there before a turn is needed only until that turn is answered.
  await db
    .updateTable('memories')
    .set({ turn: null, before: null })
    .where('before', 'is not', null)
    .where('at', '<', now - HOUR / 6)
    .execute();
  await deleteOldChains(db, now - COUNTS_KEPT_DAYS * 24 * HOUR);
  await db.deleteFrom('rule_days').where('day', '<', dayOf(now, COUNTS_KEPT_DAYS)).execute();
  await db.deleteFrom('answer_days').where('day', '<', dayOf(now, COUNTS_KEPT_DAYS)).execute();
  await tidy();
}

/** Deletes now, and then every ten minutes. Returns a function that stops it. */
export function startRetention(store: Store, retentionHours: number, onFault: (error: unknown) => void): () => void {
  const sweep = () => void deleteOld(store, retentionHours, Date.now()).catch(onFault);
  sweep();
  const timer = setInterval(sweep, HOUR / 6).unref();
  return () => clearInterval(timer);
}
