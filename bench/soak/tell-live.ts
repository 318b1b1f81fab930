import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Loaded ahead of the server (`node --require`): on SIGUSR2 it collects what is garbage and tells the bytes that are
 * left. What the process holds of the machine goes up and down with the collector and says little of a leak.
 */
process.on('SIGUSR2', () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  process.stderr.write(`live ${heapUsed + external}\n`);
});
