import type { Screen } from '../src/safety/screen';
import { readLines } from './read-lines';
import { DANGERS, HARMLESS } from './safety-sets';
import { shareText } from './wilson';

interface Row {
  readonly text: string;
}

/**
 * Prints for each rule how many messages it interrupts in the danger sets and in the harmless ones, the loosest rule
 * first.
 */
export function tellRules(screen: Screen, ids: readonly string[]): void {
  const dangers = interruptsIn(DANGERS, screen);
  const harmless = interruptsIn(HARMLESS, screen);
  console.log(`${'rule'.padEnd(34)}${`of ${dangers.total} dangers`.padEnd(26)}of ${harmless.total} harmless`);
  const rows = ids.map((id) => ({ id, danger: dangers.by.get(id) ?? 0, harm: harmless.by.get(id) ?? 0 }));
  for (const { id, danger, harm } of rows.sort((a, b) => b.harm - a.harm || b.danger - a.danger))
    console.log(`${id.padEnd(34)}${shareText(danger, dangers.total).padEnd(26)}${shareText(harm, harmless.total)}`);
}

function interruptsIn(paths: readonly string[], screen: Screen) {
  const by = new Map<string, number>();
  const texts = paths.flatMap((path) => readLines<Row>(path).map(({ text }) => text));
  for (const text of texts)
    for (const { rule, presentation } of screen({ text }).screening.flags)
      if (presentation === 'interrupt') by.set(rule, (by.get(rule) ?? 0) + 1);
  return { by, total: texts.length };
}
