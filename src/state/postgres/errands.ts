import type { Line } from './line';

/** The channel name for notifications of new entries. */
export const NEWS_CHANNEL = 'marrow_news';

/** Small requests over the one connection of a process, gathered into one statement per round of the event loop. */
export interface Errands {
  /** True if the lock was free, or held by this process already. */
  readonly tryLock: (lock: string) => Promise<boolean>;
  /** Releases a lock, soon. */
  readonly unlock: (lock: string) => void;
  /** Tells other processes that a conversation has something new, soon. */
  readonly tell: (conversation: string) => void;
}

interface Asked {
  readonly lock: string;
  readonly resolve: (got: boolean) => void;
  readonly reject: (fault: unknown) => void;
}

const STATEMENT = `select
  (select count(pg_notify('${NEWS_CHANNEL}', c)) from unnest($1::text[]) c) as told,
  (select count(pg_advisory_unlock(l)) from unnest($2::bigint[]) l) as freed,
  array(select pg_try_advisory_lock(l) from unnest($3::bigint[]) with ordinality as wanted (l, place) order by place) as got`;

/** Starts gathering errands for a line. */
export function runErrands(line: Line, onFault: (fault: unknown) => void): Errands {
  let told = new Set<string>();
  let freed: string[] = [];
  let asked: Asked[] = [];
  let isDue = false;
  const run = () => {
    const these = asked;
    const values = [[...told], freed, these.map(({ lock }) => lock)];
    [told, freed, asked, isDue] = [new Set(), [], [], false];
    line.run('errands', STATEMENT, values).then(
      ([row]) => {
        const got = row?.got as readonly boolean[];
        for (const [at, { resolve }] of these.entries()) resolve(got[at] === true);
      },
      (fault) => {
        for (const { reject } of these) reject(fault);
        // A line that was cut has lost its locks, and has reported its fault already.
        if (line.isUp()) onFault(fault);
      },
    );
  };
  const soon = () => {
    if (!isDue) setImmediate(run);
    isDue = true;
  };
  return {
    tryLock: (lock) =>
      new Promise((resolve, reject) => {
        asked.push({ lock, resolve, reject });
        soon();
      }),
    unlock(lock) {
      freed.push(lock);
      soon();
    },
    tell(conversation) {
      told.add(conversation);
      soon();
    },
  };
}
