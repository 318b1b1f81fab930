import type { Store } from './open-store';

/** What a person thought of one answer: which turn, which page, thumb up or down; never words. */
export interface Feedback {
  readonly turn: string;
  readonly page: string;
  readonly reaction: 'like' | 'dislike';
}

/** Makes the recorder of feedback. In: the store and a clock. Out: a function that keeps the last reaction to a turn. */
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
