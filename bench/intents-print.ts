/** Prints a line. */
export const print = (line: string) => process.stdout.write(`${line}\n`);

/** Reports on standard error how far a long bench has come. */
export const progress = (line: string) => process.stderr.write(`  … ${line}\n`);

/** A share in percent. */
export const percent = (value: number) => (Number.isNaN(value) ? '–' : `${(100 * value).toFixed(1)} %`);

/** Prints a table whose first column is a name and whose others are numbers. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)));
  for (const row of [head, ...rows])
    print(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '));
}

/** Reports whether a figure keeps within its bound, and makes the program fail if it does not. */
export function tellFloor(name: string, value: number, bound: number, side: 'at least' | 'at most'): void {
  const holds = side === 'at least' ? value >= bound : value <= bound;
  if (!holds) process.exitCode = 1;
  print(`${holds ? 'ok  ' : 'MISS'} ${name}: ${value.toFixed(3)} (${side} ${bound})`);
}

/** The arithmetic mean. */
export function mean(all: readonly number[]): number {
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}
