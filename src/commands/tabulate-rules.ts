import type { RuleCount, RuleCountKind } from '../domain/rule-count';
import { type Cell, tabulate } from './tabulate';

const HEAD = ['day', 'rule', 'interrupts', 'asks', 'not an emergency'];
const KINDS: readonly RuleCountKind[] = ['interrupt', 'ask', 'complaint'];

/** How a count is displayed: as it is, unless it is to be published. */
export type ShowCount = (count: number) => Cell;

const asItIs: ShowCount = (count) => count;

/** Counts as a table for the terminal, one row per day and rule, in the given order. Versions are added up. */
export function tabulateRules(counts: readonly RuleCount[], show: ShowCount = asItIs): readonly string[] {
  const places = [...new Set(counts.map(({ day, rule }) => `${day} ${rule}`))];
  const rows = places.map((place) => {
    const of = counts.filter(({ day, rule }) => place === `${day} ${rule}`);
    return [...place.split(' '), ...KINDS.map((kind) => show(sum(of.filter((each) => each.kind === kind))))];
  });
  return tabulate(HEAD, 2, rows);
}

function sum(counts: readonly RuleCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
