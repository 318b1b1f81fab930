import { beginningOf, firstStart, isInWord, nextStart, small } from './word-starts';

/** Where the longest phrase that begins at `at` ends; -1 if none does. */
export type PhraseEnd = (text: string, at: number) => number;

interface Branch {
  readonly next: Map<number, Branch>;
  ends: boolean;
  /** A phrase with `*` ends here, and any ending may follow. */
  isOpen: boolean;
}

const LONGEST_ENDING = 12;

/**
 * Reads phrases in place, character by character, with a trie. Unlike the reader of words it does not skip hyphens; it
 * ignores capitals. A phrase must end where a word ends. The cost depends on the longest phrase, not on the text.
 * @param phrases in lower case; a final `*` stands for any ending
 */
export function phraseEnds(phrases: readonly string[]): PhraseEnd {
  const root = newBranch();
  for (const phrase of phrases) grow(root, phrase);
  const mayBegin = quickLook(phrases);
  return (text, from) => {
    let longest = -1;
    if (!mayBegin(text, from)) return longest;
    let branch: Branch | undefined = root;
    for (let at = from; branch; at += 1) {
      if (branch.ends && !isInWord(text, at)) longest = at;
      if (branch.isOpen) longest = Math.max(longest, endOfEnding(text, at));
      branch = branch.next.get(small(text.charCodeAt(at)));
    }
    return longest;
  };
}

/** This many letters of a word are enough to rule out nearly every place where no phrase begins. */
const BEGINNING = 4;
/** A power of two, large enough that few beginnings collide. */
const MARKS = 1 << 14;

/** Rules out most places by the first letters of the word there. It may say yes too often, but never no by mistake. */
function quickLook(phrases: readonly string[]): (text: string, at: number) => boolean {
  const open = phrases.filter((phrase) => phrase.endsWith('*')).map((phrase) => phrase.length - 1);
  const letters = Math.min(BEGINNING, ...open);
  const marks = new Uint8Array(MARKS);
  const markOf = (text: string, at: number) => beginningOf(text, at, letters) & (MARKS - 1);
  for (const phrase of phrases) marks[markOf(phrase, 0)] = 1;
  return (text, at) => marks[markOf(text, at)] === 1;
}

/** The phrases of a text, in order. A phrase that starts inside an earlier one is left out. */
export function phrasesIn(text: string, endAt: PhraseEnd): readonly string[] {
  const found: string[] = [];
  let free = 0;
  for (let at = firstStart(text); at < text.length; at = nextStart(text, at)) {
    const end = at < free ? -1 : endAt(text, at);
    if (end < 0) continue;
    found.push(text.slice(at, end));
    free = end;
  }
  return found;
}

/** True for a text with a phrase in it. */
export function hasPhrase(text: string, endAt: PhraseEnd): boolean {
  for (let at = firstStart(text); at < text.length; at = nextStart(text, at)) if (endAt(text, at) >= 0) return true;
  return false;
}

function grow(root: Branch, phrase: string): void {
  const isOpen = phrase.endsWith('*');
  let branch = root;
  for (let at = 0; at < phrase.length - (isOpen ? 1 : 0); at += 1) {
    const code = phrase.charCodeAt(at);
    const next = branch.next.get(code) ?? newBranch();
    branch.next.set(code, next);
    branch = next;
  }
  branch.isOpen ||= isOpen;
  branch.ends ||= !isOpen;
}

function newBranch(): Branch {
  return { next: new Map(), ends: false, isOpen: false };
}

function endOfEnding(text: string, from: number): number {
  let end = from;
  while (end - from < LONGEST_ENDING && isInWord(text, end)) end += 1;
  return isInWord(text, end) ? -1 : end;
}
