import { MOST_LEXEMES } from './lexeme';
import type { Word } from './words';

/** A phrase that was found: its value, and the words that it covers (both ends included). */
export interface Found<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

const [UNMET, BEGINS, ELSE] = [0, 1, 2];

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  value?: T;
}

/**
 * Builds a finder for many fixed phrases at once (a trie over words). It returns the longest phrase at each place, in
 * order. Phrases never cross from one sentence to the next.
 */
export function phraseFinder<T>(phrases: Iterable<readonly [readonly string[], T]>) {
  const root: Branch<T> = { next: new Map() };
  for (const [words, value] of phrases) {
    let branch = root;
    for (const word of words) branch = grow(branch, word);
    branch.value = value;
  }
  /** For each lexeme that was met before: BEGINS where a phrase begins with it, ELSE where none does. */
  const beginnings = new Uint8Array(MOST_LEXEMES);
  const mayBegin = ({ lexeme, text }: Word) => {
    if (lexeme === undefined) return true;
    if (beginnings[lexeme] === UNMET) beginnings[lexeme] = root.next.has(text) ? BEGINS : ELSE;
    return beginnings[lexeme] === BEGINS;
  };
  return (words: readonly Word[]): readonly Found<T>[] => {
    const found: Found<T>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      const longest = word && mayBegin(word) && longestAt(root, words, at);
      if (longest) found.push(longest);
    }
    return found;
  };
}

function grow<T>(branch: Branch<T>, word: string): Branch<T> {
  const known = branch.next.get(word);
  if (known) return known;
  const grown: Branch<T> = { next: new Map() };
  branch.next.set(word, grown);
  return grown;
}

function longestAt<T>(root: Branch<T>, words: readonly Word[], at: number): Found<T> | undefined {
  let branch = root;
  let longest: Found<T> | undefined;
  for (let to = at; to < words.length; to += 1) {
    const word = words[to];
    const next = word && (to === at || !word.opens) ? branch.next.get(word.text) : undefined;
    if (!next) break;
    branch = next;
    if (branch.value !== undefined) longest = { value: branch.value, from: at, to };
  }
  return longest;
}
