import { dayOf, type RuleCount } from './domain/rule-count';
import type { Log } from './log';
import { newJumps, USUAL_DAYS } from './rule-jump';
import type { RuleDays } from './state/rule-days';
import type { CountRules } from './turn/parts';

/** How long a count waits in memory: no turn writes to the store for it, and a killed process loses no more than that. */
const WAIT_MS = 10_000;

/** What the watch needs: where counts are kept, and the log that is told of jumps and faults. */
export interface WatchParts {
  readonly ruleDays: RuleDays;
  readonly log: Pick<Log, 'warn' | 'fault'>;
  readonly now?: () => number;
}

/** The watch over rules: `count` is for turns and only adds a number; `stop` writes what still waits. */
export interface RuleWatch {
  readonly count: CountRules;
  readonly flush: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Counts by rule and day, and writes a line to the log when a rule interrupts far more often than it does. */
export function watchRules({ ruleDays, log, now = Date.now }: WatchParts): RuleWatch {
  let waiting = new Map<string, RuleCount>();
  const add = (row: RuleCount) => {
    const place = [row.day, row.rule, row.kind, row.version].join(' ');
    waiting.set(place, { ...row, count: row.count + (waiting.get(place)?.count ?? 0) });
  };
  const count: CountRules = ({ kind, rules }, version) => {
    for (const rule of rules) add({ day: dayOf(now()), rule, kind, version, count: 1 });
  };
  const flush = async () => {
    const rows = [...waiting.values()];
    waiting = new Map();
    if (rows.length === 0) return;
    try {
      await ruleDays.add(rows);
    } catch (fault) {
      // The numbers wait for a store that works again; where the process ends before, they are lost, and nobody is hurt.
      rows.forEach(add);
      log.fault('rule-count', fault);
      return;
    }
    await tellJumps(rows, ruleDays, log).catch((fault: unknown) => log.fault('rule-count', fault));
  };
  const timer = setInterval(() => void flush(), WAIT_MS).unref();
  const stop = () => {
    clearInterval(timer);
    return flush();
  };
  return { count, flush, stop };
}

async function tellJumps(added: readonly RuleCount[], ruleDays: RuleDays, log: WatchParts['log']): Promise<void> {
  const [oldest = ''] = added.map(({ day }) => day).sort();
  const counts = await ruleDays.since(dayOf(Date.parse(oldest), USUAL_DAYS));
  for (const jump of newJumps(added, counts, await ruleDays.firstDay())) log.warn('rule-jump', { ...jump });
}
