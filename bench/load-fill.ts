import { randomUUID } from 'node:crypto';
import { NO_MEMORY } from '../src/domain/memory';
import type { Store } from '../src/state/open-store';

/** Rows in one statement. */
const AT_ONCE = 500;

/** Stores finished conversations of two entries each, as real talks leave them. */
export async function fillStore({ db, sealer }: Store, conversations: number): Promise<void> {
  const at = Date.now();
  for (let made = 0; made < conversations; made += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, conversations - made) }, () => randomUUID());
    const memories = ids.map((id) => ({ conversation: id, at, sealed: sealer.seal(NO_MEMORY, `memory/${id}`) }));
    const activities = ids.flatMap((conversation) =>
      ['question', 'answer'].map((id) => {
        const sealed = sealer.seal({ type: 'message', id, text: 'x'.repeat(600) }, `activity/${conversation}/${id}`);
        return { id, conversation, at, sealed };
      }),
    );
    await db.transaction().execute(async (inside) => {
      await inside
        .insertInto('conversations')
        .values(ids.map((id) => ({ id, at, welcomed: 1, person: `dl_${id}` })))
        .execute();
      await inside.insertInto('memories').values(memories).execute();
      await inside
        .insertInto('activities')
        .values(activities.map((each) => ({ ...each, waiting: 0 })))
        .execute();
    });
  }
}
