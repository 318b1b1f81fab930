import type { Log } from './log';

/**
 * An uncaught error still ends the process, as in Node. But Node would print its message and source, which may quote
 * what a person typed. Instead the log gets its name, code and frames.
 */
export function sayLastWords(log: Pick<Log, 'fault'>): void {
  const end = (fault: unknown) => {
    log.fault('crash', fault);
    process.exit(1);
  };
  process.on('uncaughtException', end);
}
