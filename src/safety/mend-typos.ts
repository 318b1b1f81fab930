import { stem } from '../text/stem';
import type { MendTypos } from '../text/words';

/** Shorter words have too many neighbours for a slip of the finger to be told from another word. */
const SHORTEST = 5;
const LONGEST = 24;

/**
 * Makes a corrector towards the words of the rules: one letter wrong, missing, doubled or swapped ("brething",
 * "chets" excepted, being short). It never touches a real English word nor a word of the rules. In: the rules' words,
 * the real words. Out: the corrector. Deletion index after W. Garbe's SymSpell: constant time for a word.
 */
export function typoMender(vocabulary: Iterable<string>, realWords: ReadonlySet<string>): MendTypos {
  const known = new Set(vocabulary);
  const stems = new Set([...known].map(stem));
  const byDeletion = new Map<string, string>();
  for (const word of known) {
    if (word.length < SHORTEST - 1) continue;
    for (const shorter of [word, ...deletions(word)]) if (!byDeletion.has(shorter)) byDeletion.set(shorter, word);
  }
  const correct = (text: string): string | undefined => {
    for (const shorter of [text, ...deletions(text)]) {
      const candidate = byDeletion.get(shorter);
      if (candidate && candidate[0] === text[0] && isOneSlip(text, candidate)) return candidate;
    }
    return undefined;
  };
  return (word) => {
    if (word.text.length < SHORTEST || word.text.length > LONGEST || word.number !== undefined) return word;
    if (known.has(word.text) || stems.has(word.stem) || realWords.has(word.text)) return word;
    const short = squeezed(word.text);
    const mended = correct(word.text) ?? (short === word.text ? undefined : correct(short));
    return mended ? { text: mended, stem: stem(mended), filler: word.filler } : word;
  };
}

function squeezed(text: string): string {
  return text.replace(/(\p{L})\1+/gu, '$1');
}

function deletions(word: string): readonly string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** True for one letter changed, added, left out, or two neighbours swapped (Damerau's four slips, CACM 1964). */
function isOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  let end = 0;
  const room = Math.min(typed.length, meant.length) - start;
  while (end < room && typed.at(-1 - end) === meant.at(-1 - end)) end += 1;
  const [a, b] = [typed.slice(start, typed.length - end), meant.slice(start, meant.length - end)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);
}
