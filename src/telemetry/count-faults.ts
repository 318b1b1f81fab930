import type { Log } from './log';
import type { Metrics } from './metrics';

/** The same log, which also counts faults by name. */
export function countFaults(log: Log, { fault }: Pick<Metrics, 'fault'>): Log {
  return {
    ...log,
    fault(name, error, facts) {
      fault(name);
      log.fault(name, error, facts);
    },
  };
}
