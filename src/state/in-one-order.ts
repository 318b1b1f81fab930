/**
 * Sorts rows before they are written, so that no two processes that add to the same rows wait for each other for ever. In:
 * rows with the same fields. Out: the same rows, in the order that every process writes them in.
 */
export function inOneOrder<Row extends object>(rows: readonly Row[]): readonly Row[] {
  const place = (row: Row) => Object.values(row).join('\n');
  return [...rows].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}
