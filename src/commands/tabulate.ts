/** A cell of a table: a name, or a number, which stands to the right. */
export type Cell = string | number;

/** Counts below this say who asked, where few people do: in what is published they are only told as fewer. */
const FEW = 5;

/** Makes a count fit to be published: 0, `<5`, or the number itself. */
export function forPublic(count: number): Cell {
  return count > 0 && count < FEW ? `<${FEW}` : count;
}

/** A table for the terminal. In: its head, how many columns are names, its rows. Out: a line each, the head first. */
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
