import { nameForm } from './name-form';
import type { NameBranch, Named, NameTree } from './name-tree';
import { nearestWord } from './nearest-word';
import { isSwappedOrDoubled } from './slip';

/** A name that was found and the words it covers. `to` is the first word after it. */
export interface FoundName {
  readonly named: Named;
  readonly from: number;
  readonly to: number;
}

/** How many typos a word of this length in a name may have. */
function errorsIn(length: number): number {
  return length >= 9 ? 2 : length >= SHORTEST ? 1 : 0;
}

/** In shorter words every letter counts ("avm"). */
const SHORTEST = 4;

/**
 * In a name's word of up to four letters a wrong letter counts as a typo only beside the rest of the name: "bine" is
 * "bone" before "marrow". Swapped letters count anywhere ("cprs").
 */
const SHORT = 4;

/**
 * How many words a name must have if one of them is a real word taken for a typo, or a short word with a wrong letter.
 */
const BESIDE_A_REAL_WORD = 3;
const BESIDE_A_SHORT_WORD = 2;

/**
 * Builds the search for names. It returns the longest name at each place. A real word is taken for a typo only inside a
 * name whose other words, at least two, are all there: "bone narrow edema".
 * @param realWords English words, which are usually meant as typed
 * @param between small words that may be skipped inside a name
 */
export function nameFinder(tree: NameTree, realWords: ReadonlySet<string>, between: readonly string[]) {
  const longestFrom = longestName(tree, realWords, new Set(between));
  return (tokens: readonly string[]): readonly FoundName[] => {
    const message = { tokens, forms: tokens.map(nameForm) };
    return tokens.flatMap((_, from) => longestFrom(message, from) ?? []);
  };
}

/** Builds the search for the longest name that begins at a word. */
function longestName({ root, words }: NameTree, realWords: ReadonlySet<string>, small: ReadonlySet<string>) {
  const nearest = nearestWord(words);
  return longestFrom;

  function longestFrom(message: Message, from: number): FoundName | undefined {
    let found: FoundName | undefined;
    let way = step(message, { branch: root, to: from, least: 1 });
    while (way) {
      if (way.branch.named && way.to - from >= way.least) found = { named: way.branch.named, from, to: way.to };
      way = step(message, way) ?? skip(message, way);
    }
    return found;
  }

  function step({ tokens, forms }: Message, { branch, to, least }: Way): Way | undefined {
    const form = forms[to];
    if (form === undefined) return undefined;
    const exact = branch.next.get(form);
    if (exact) return { branch: exact, to: to + 1, least };
    const pair = to + 1 < forms.length ? branch.next.get(form + forms[to + 1]) : undefined;
    if (pair) return { branch: pair, to: to + 2, least };
    if (form.length < SHORTEST - 1) return undefined;
    const token = tokens[to] ?? '';
    const isReal = realWords.has(token) || realWords.has(form);
    if ((isReal && (branch === root || least > 1)) || words.has(form)) return undefined;
    const meant = nearest(token, errorsIn) ?? (form === token ? undefined : nearest(form, errorsIn)) ?? '';
    const next = branch.next.get(meant);
    return next && { branch: next, to: to + 1, least: Math.max(least, leastWords(token, meant, isReal)) };
  }

  function skip(message: Message, { branch, to, least }: Way): Way | undefined {
    for (let at = to; at < to + 3 && small.has(message.tokens[at] ?? ''); at += 1) {
      const way = step(message, { branch, to: at + 1, least });
      if (way) return way;
    }
    return undefined;
  }
}

interface Message {
  readonly tokens: readonly string[];
  readonly forms: readonly string[];
}

/** How many words the name must have for this word to count as a typo in it. */
function leastWords(typed: string, meant: string, isReal: boolean): number {
  if (isReal) return BESIDE_A_REAL_WORD;
  return meant.length > SHORT || isSwappedOrDoubled(typed, meant) ? 1 : BESIDE_A_SHORT_WORD;
}

/** How far a name has been followed, and how many words it must have because of typos on the way. */
interface Way {
  readonly branch: NameBranch;
  readonly to: number;
  readonly least: number;
}
