import { dayOf, type RuleCount } from '../domain/rule-count';
import type { RuleDays } from '../state/rule-days';
import type { Log } from '../telemetry/log';
import type { CountRules } from '../turn/parts';
import { countLater } from './count-later';
import { newJumps, USUAL_DAYS } from './rule-jump';

/** What the watch needs: where counts are kept, and the log for jumps and faults. */
export interface WatchParts {
  readonly ruleDays: RuleDays;
  readonly log: Pick<Log, 'warn' | 'fault'>;
  readonly now?: () => number;
}

/** The watch over rules: `count` is for turns and only adds a number; `stop` writes what is still waiting. */
export interface RuleWatch {
  readonly count: CountRules;
  readonly flush: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Counts by rule and day, and logs a warning when a rule interrupts far more often than usual. */
export function watchRules({ ruleDays, log, now = Date.now }: WatchParts): RuleWatch {
  const { add, flush, stop } = countLater<RuleCount>({
    placeOf: ({ day, rule, kind, version }) => [day, rule, kind, version].join(' '),
    async write(rows) {
      await ruleDays.add(rows);
      await tellJumps(rows, ruleDays, log).catch((fault: unknown) => log.fault('rule-count', fault));
    },
    onFault: (fault) => log.fault('rule-count', fault),
  });
  const count: CountRules = ({ kind, rules }, version) => {
    for (const rule of rules) add({ day: dayOf(now()), rule, kind, version, count: 1 });
  };
  return { count, flush, stop };
}

async function tellJumps(added: readonly RuleCount[], ruleDays: RuleDays, log: WatchParts['log']): Promise<void> {
  const [oldest = ''] = added.map(({ day }) => day).sort();
  const counts = await ruleDays.since(dayOf(Date.parse(oldest), USUAL_DAYS));
  for (const jump of newJumps(added, counts, await ruleDays.firstDay())) log.warn('rule-jump', { ...jump });
}
