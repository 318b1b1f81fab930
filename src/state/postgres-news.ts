import { batched } from './batch';
import type { News } from './database';
import type { Line } from './postgres-line';

/** The name that notices of new entries come under. */
export const NEWS_CHANNEL = 'marrow_news';

/** Who listens in this process, and the way to tell the others. */
export interface NewsDesk {
  readonly news: News;
  /** Passes on what came over the line; without a conversation: all may have something new. */
  readonly pass: (conversation?: string) => void;
}

/** Opens the desk. In: the line once it is there, where faults are told. A notice holds an id, never words. */
export function openNewsDesk(line: () => Line | undefined, onFault: (fault: unknown) => void): NewsDesk {
  const listeners = new Set<(conversation?: string) => void>();
  const notify = batched<string, void>(async (conversations) => {
    const distinct = [...new Set(conversations)];
    await line()?.run(`select pg_notify('${NEWS_CHANNEL}', c) from unnest($1::text[]) c`, [distinct]);
    return [];
  });
  return {
    pass: (conversation) => {
      for (const heard of listeners) heard(conversation);
    },
    news: {
      isShared: true,
      tell: (conversation) => {
        if (line()?.isUp()) void notify(conversation).catch(onFault);
      },
      listen(heard) {
        listeners.add(heard);
        return () => void listeners.delete(heard);
      },
    },
  };
}
