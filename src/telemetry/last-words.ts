import type { Log } from './log';

/**
 * What nothing has caught ends the process, as Node would; but Node prints the error's message and what it was about, and
 * either may quote what a person typed. So it ends with a line of the log, which has its name, code and frames. In: the log.
 */
export function sayLastWords(log: Pick<Log, 'fault'>): void {
  const end = (fault: unknown) => {
    log.fault('crash', fault);
    process.exit(1);
  };
  process.on('uncaughtException', end);
}
