import { SHARE_STEPS } from './score';
import type { Weighed } from './weigh';

/** Features in more than this share of the examples are ignored in the search for the nearest example. */
const TOO_FREQUENT = 0.1;

/**
 * Inverts rows of features into one list per feature of the rows that hold it, for the search for the nearest example.
 * Returns where each list begins, the rows, and the feature's weight in each.
 */
export function postings(rows: readonly Weighed[], features: number) {
  const counts = new Uint32Array(features);
  for (const { ids } of rows) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  const most = rows.length * TOO_FREQUENT;
  const tells = (id: number) => (counts[id] ?? 0) <= most;
  const starts = new Uint32Array(features + 1);
  for (let id = 0; id < features; id += 1) starts[id + 1] = (starts[id] ?? 0) + (tells(id) ? (counts[id] ?? 0) : 0);
  const next = starts.slice();
  const owners = new Uint16Array(starts[features] ?? 0);
  const shares = new Uint8Array(owners.length);
  rows.forEach(({ ids, values }, row) => {
    ids.forEach((id, at) => {
      if (!tells(id)) return;
      const place = next[id] ?? 0;
      next[id] = place + 1;
      owners[place] = row;
      shares[place] = Math.round((values[at] ?? 0) * SHARE_STEPS);
    });
  });
  return { starts, owners, shares };
}
