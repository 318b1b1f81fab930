import { randomUUID } from 'node:crypto';
import type { TakeTurn } from './load-channel';
import { quantile } from './read-lines';

/** How many messages a person sends before somebody new comes. */
const TURNS_EACH = 6;

/** Who talks, and how much. */
export interface Talking {
  readonly take: TakeTurn;
  readonly texts: readonly string[];
  readonly turns: number;
  /** How many people talk at once; 8 by default. */
  readonly people?: number;
}

/** The results of a run. */
export interface Ran {
  readonly turns: number;
  readonly perSecond: number;
  /** CPU milliseconds of this process per turn. Other programs on the machine hardly affect it. */
  readonly cpu: number;
  readonly p50: number;
  readonly p99: number;
}

/**
 * Lets people talk until the given number of turns is done. Each waits for an answer before saying more. Times are in
 * milliseconds.
 */
export async function runTurns({ take, texts, turns, people = 8 }: Talking): Promise<Ran> {
  const costs: number[] = [];
  let begun = 0;
  const talk = async () => {
    for (let said = 0, conversation = ''; begun < turns; said += 1) {
      if (said % TURNS_EACH === 0) conversation = randomUUID();
      const text = texts[begun % texts.length] ?? '';
      begun += 1;
      const start = performance.now();
      await take(conversation, text);
      costs.push(performance.now() - start);
    }
  };
  const start = performance.now();
  const { user, system } = process.cpuUsage();
  await Promise.all(Array.from({ length: people }, talk));
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage();
  const cpu = (used.user + used.system - user - system) / 1000 / costs.length;
  costs.sort((a, b) => a - b);
  return { turns, perSecond: turns / seconds, cpu, p50: quantile(costs, 0.5), p99: quantile(costs, 0.99) };
}

/** One line of the table. */
export function ranText(name: string, { turns, perSecond, cpu, p50, p99 }: Ran, base?: Ran): string {
  const ratio = base
    ? `, ${(perSecond / base.perSecond).toFixed(2)} of in memory (${(base.cpu / cpu).toFixed(2)} by processor time)`
    : '';
  return `${name}: ${perSecond.toFixed(0)} turns/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${cpu.toFixed(2)} ms of processor, over ${turns} turns${ratio}`;
}
