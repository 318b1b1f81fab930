import { nameForm } from './name-form';
import type { NameBranch, Named, NameTree } from './name-tree';
import { nearestWord } from './nearest-word';

/** A name that was found, and the words it covers (`to` is the first one after it). */
export interface FoundName {
  readonly named: Named;
  readonly from: number;
  readonly to: number;
}

/** Typing errors that a name's word may hold: none in short ones, where every letter counts. */
function errorsIn(word: string): number {
  return word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;
}

/**
 * Builds the search for names. In: the tree, real English words (those are meant as typed), small words. Out: a function
 * from words to every name in them, the longest at each place. A real word is taken for a slip of the keyboard only
 * inside a name whose other words, two or more, are all there: "bone narrow edema".
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
    let way = step(message, { branch: root, to: from, slips: 0 });
    while (way) {
      if (way.branch.named && (way.slips === 0 || way.to - from >= 3))
        found = { named: way.branch.named, from, to: way.to };
      way = step(message, way) ?? skip(message, way);
    }
    return found;
  }

  function step({ tokens, forms }: Message, { branch, to, slips }: Way): Way | undefined {
    const form = forms[to];
    if (form === undefined) return undefined;
    const exact = branch.next.get(form);
    if (exact) return { branch: exact, to: to + 1, slips };
    const pair = to + 1 < forms.length ? branch.next.get(form + forms[to + 1]) : undefined;
    if (pair) return { branch: pair, to: to + 2, slips };
    if (form.length < 4 || words.has(form)) return undefined;
    const token = tokens[to] ?? '';
    const isReal = realWords.has(token) || realWords.has(form);
    if (isReal && (branch === root || slips > 0)) return undefined;
    const meant = branch.next.get(nearest(token, errorsIn) ?? nearest(form, errorsIn) ?? '');
    return meant && { branch: meant, to: to + 1, slips: isReal ? slips + 1 : slips };
  }

  function skip(message: Message, { branch, to, slips }: Way): Way | undefined {
    for (let at = to; at < to + 3 && small.has(message.tokens[at] ?? ''); at += 1) {
      const way = step(message, { branch, to: at + 1, slips });
      if (way) return way;
    }
    return undefined;
  }
}

interface Message {
  readonly tokens: readonly string[];
  readonly forms: readonly string[];
}

/** How far a name has been followed, and how many real words were taken for slips on the way. */
interface Way {
  readonly branch: NameBranch;
  readonly to: number;
  readonly slips: number;
}
