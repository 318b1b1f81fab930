import type { Kysely } from 'kysely';
import type { Store } from './open-store';
import type { Tables } from './tables';

/** What a person thought of one answer: which turn, which page, thumb up or down; never words. */
export interface Feedback {
  readonly turn: string;
  readonly page: string;
  readonly reaction: 'like' | 'dislike';
}

/** Makes the recorder of feedback, which keeps the last reaction to a turn. */
export function keepFeedback({ db }: Store, now: () => number = Date.now): (feedback: Feedback) => Promise<void> {
  return async ({ turn, page, reaction }) => {
    const row = { page, reaction, at: now() };
    await db
      .insertInto('feedback')
      .values({ turn, ...row })
      .onConflict((conflict) => conflict.column('turn').doUpdateSet(row))
      .execute();
  };
}

/** How often a page was liked or disliked. */
export interface PageFeedback {
  readonly page: string;
  readonly reaction: string;
  readonly count: number;
}

/** Thumbs by page since a time, in milliseconds since 1970. */
export async function feedbackSince(db: Kysely<Tables>, at: number): Promise<readonly PageFeedback[]> {
  const given = db.selectFrom('feedback').where('at', '>=', at).groupBy(['page', 'reaction']);
  const counted = given.select(({ fn }) => ['page', 'reaction', fn.countAll<number>().as('count')] as const);
  return counted.orderBy('page').orderBy('reaction').execute();
}
