/**
 * Maps the hash of a feature to its id: open addressing over one array of (hash, id) pairs, so that a file can be used
 * as it is read.
 */
export type FeatureTable = Uint32Array;

/**
 * Builds the table, at most two thirds full.
 * @param hashes without duplicates; the id of a feature is its index here
 */
export function featureTable(hashes: readonly number[]): FeatureTable {
  let size = 16;
  while (size < 1.5 * hashes.length) size *= 2;
  const table = new Uint32Array(2 * size);
  hashes.forEach((hash, id) => {
    let at = hash & (size - 1);
    while (table[2 * at] !== 0) at = (at + 1) & (size - 1);
    table[2 * at] = hash;
    table[2 * at + 1] = id;
  });
  return table;
}

/** The id of a feature, or -1 for one that training never saw. */
export function findFeature(table: FeatureTable, hash: number): number {
  const last = table.length / 2 - 1;
  for (let at = hash & last; ; at = (at + 1) & last) {
    const key = table[2 * at];
    if (key === hash) return table[2 * at + 1] ?? -1;
    if (key === 0 || key === undefined) return -1;
  }
}
