import type { RuleCount, RuleCountKind } from './domain/rule-count';

const HEAD = ['day', 'rule', 'interrupts', 'asks', 'not an emergency'] as const;
const KINDS: readonly RuleCountKind[] = ['interrupt', 'ask', 'complaint'];

/** Counts as a table for the terminal, a line for each day and rule in the order in which they come; versions are added up. */
export function tabulateRules(counts: readonly RuleCount[]): readonly string[] {
  const places = [...new Set(counts.map(({ day, rule }) => `${day} ${rule}`))];
  const rows = places.map((place) => {
    const of = counts.filter(({ day, rule }) => place === `${day} ${rule}`);
    return [...place.split(' '), ...KINDS.map((kind) => String(sum(of.filter((each) => each.kind === kind))))];
  });
  const widths = HEAD.map((title, column) =>
    Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0), title.length),
  );
  return [HEAD, ...rows].map((row) => row.map((cell, column) => aligned(cell, column, widths[column] ?? 0)).join('  '));
}

/** Names to the left, numbers to the right. */
function aligned(cell: string, column: number, width: number): string {
  return column < 2 ? cell.padEnd(width) : cell.padStart(width);
}

function sum(counts: readonly RuleCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
