const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Hashes a text to 32 bits (FNV-1a by Fowler, Noll and Vo, with a final mix).
 * @param kind the kind of feature
 * @returns an unsigned number, never 0
 */
export function hashText(text: string, kind: number): number {
  let hash = OFFSET ^ kind;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return finish(hash);
}

/** Combines two hashes; the order matters. */
export function hashPair(first: number, second: number): number {
  return finish(Math.imul(first ^ OFFSET, PRIME) ^ (second + 0x9e3779b9));
}

/** Calls back with the hash of every run of 3 to 5 letters in a word, with its edges marked. */
export function hashRuns(word: string, note: (hash: number) => void): void {
  const edged = `_${word}_`;
  for (let from = 0; from <= edged.length - 3; from += 1) {
    let hash = OFFSET ^ 3;
    const end = Math.min(edged.length, from + 5);
    for (let at = from; at < end; at += 1) {
      hash = Math.imul(hash ^ edged.charCodeAt(at), PRIME);
      if (at - from >= 2) note(finish(hash ^ (at - from)));
    }
  }
}

/** Spreads the bits (the final mix of MurmurHash3), so that the low ones can choose a slot in a table. */
function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0 || 1;
}
