const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Hashes the letters of a text from one place to before another (FNV-1a, Fowler, Noll and Vo), where they stand. In: also
 * the hash of letters that are to count as standing before them, so that pieces hash as their whole does.
 */
export function hashLetters(text: string, from: number, to: number, before: number = OFFSET): number {
  let hash = before;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}
