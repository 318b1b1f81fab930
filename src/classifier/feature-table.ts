/** Finds the number of a feature by its hash: open addressing in two arrays, so that a file can be used as it is read. */
export interface FeatureTable {
  readonly keys: Uint32Array;
  readonly ids: Uint32Array;
}

/** Builds the table. In: hashes, each once; a feature's number is its place in the list. Out: the table, at most half full. */
export function featureTable(hashes: readonly number[]): FeatureTable {
  let size = 16;
  while (size < 2 * hashes.length) size *= 2;
  const keys = new Uint32Array(size);
  const ids = new Uint32Array(size);
  hashes.forEach((hash, id) => {
    let at = hash & (size - 1);
    while (keys[at] !== 0) at = (at + 1) & (size - 1);
    keys[at] = hash;
    ids[at] = id;
  });
  return { keys, ids };
}

/** The number of a feature, or -1 for one that was never seen. */
export function findFeature({ keys, ids }: FeatureTable, hash: number): number {
  const last = keys.length - 1;
  for (let at = hash & last; ; at = (at + 1) & last) {
    const key = keys[at];
    if (key === hash) return ids[at] ?? -1;
    if (key === 0 || key === undefined) return -1;
  }
}
