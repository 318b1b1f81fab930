/** A cell of a table: a name, or a number, which is aligned right. */
export type Cell = string | number;

/** Where few people ask, a smaller count may reveal who it was. Published counts below this are only shown as fewer. */
const FEW = 5;

/** Makes a count fit to be published: 0, `<5`, or the number itself. */
export function forPublic(count: number): Cell {
  return count > 0 && count < FEW ? `<${FEW}` : count;
}

/**
 * A table for the terminal, one line per row, the head first.
 * @param names how many columns are names
 */
export function tabulate(
  head: readonly string[],
  names: number,
  rows: readonly (readonly Cell[])[],
): readonly string[] {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => line.map((cell, at) => aligned(cell, at < names, widths[at] ?? 0)).join('  '));
}

function aligned(cell: string, isName: boolean, width: number): string {
  return isName ? cell.padEnd(width) : cell.padStart(width);
}
