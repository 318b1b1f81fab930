import type { AnswerCount } from '../domain/answer-count';
import { dayOf, type RuleCount } from '../domain/rule-count';
import { answersSince } from '../state/answer-days';
import { feedbackSince, type PageFeedback } from '../state/feedback';
import { incidentsSince, type KeptIncident } from '../state/incidents';
import { openToRead } from '../state/open-to-read';
import { countsSince } from '../state/rule-days';

/** Everything that was counted since a day. */
export interface Insight {
  /** ISO 8601, in UTC. */
  readonly since: string;
  readonly rules: readonly RuleCount[];
  readonly answers: readonly AnswerCount[];
  readonly feedback: readonly PageFeedback[];
  readonly incidents: readonly KeptIncident[];
}

/** Reads the counters of a store, and nothing else from it. */
export async function readInsight(stateDir: string, days: number, now: number, databaseUrl?: string): Promise<Insight> {
  const since = dayOf(now, days - 1);
  const db = await openToRead(stateDir, databaseUrl);
  if (!db) return { since, rules: [], answers: [], feedback: [], incidents: [] };
  try {
    const [rules, answers] = [await countsSince(db, since), await answersSince(db, since)];
    const at = Date.parse(since);
    return { since, rules, answers, feedback: await feedbackSince(db, at), incidents: await incidentsSince(db, at) };
  } finally {
    await db.destroy();
  }
}
