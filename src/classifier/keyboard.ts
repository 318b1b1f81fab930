/** The rows of letters, each half a key to the right of the one above. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

/** True where two letters are adjacent on the keyboard, so that a thumb may hit one instead of the other. */
export function areNeighbors(one: string, other: string): boolean {
  const [row, place] = keyOf(one);
  const [otherRow, otherPlace] = keyOf(other);
  if (row < 0 || otherRow < 0) return false;
  if (row === otherRow) return Math.abs(place - otherPlace) === 1;
  if (Math.abs(row - otherRow) > 1) return false;
  const [upper, lower] = row < otherRow ? [place, otherPlace] : [otherPlace, place];
  return lower === upper || lower === upper - 1;
}

function keyOf(letter: string): readonly [number, number] {
  const row = ROWS.findIndex((letters) => letter !== '' && letters.includes(letter));
  return [row, ROWS[row]?.indexOf(letter) ?? -1];
}
