const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Hashes part of a text in place (FNV-1a by Fowler, Noll and Vo).
 * @param before the hash of the letters that come before, so that pieces hash to the same value as the whole
 */
export function hashLetters(text: string, from: number, to: number, before: number = OFFSET): number {
  let hash = before;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}
