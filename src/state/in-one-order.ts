/** Sorts rows before they are written, so that all processes lock them in the same order and cannot deadlock. */
export function inOneOrder<Row extends object>(rows: readonly Row[]): readonly Row[] {
  const place = (row: Row) => Object.values(row).join('\n');
  return [...rows].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}
