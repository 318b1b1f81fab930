import type { OpeningPhrases } from '../../domain/opening-words';
import { bareWord } from './plain-words';

/** Takes phrases off the beginning of a text, as long as there are any. Out: what is left, and the phrases that were taken. */
export type StripPhrases = (text: string) => {
  readonly rest: string;
  readonly isStripped: boolean;
  readonly taken: readonly string[];
};

interface Phrase {
  readonly words: readonly string[];
  readonly isApart: boolean;
}

/** How short forms are spelled out. */
type Spellings = ReadonlyMap<string, readonly string[]>;

/** No longer than a short form: "u", "ur", "pls". */
const SHORT = 3;

/** More than so many phrases in a row open no message. */
const AT_MOST = 6;

/**
 * Makes a function that strips phrases from the front of a text, the longest first. In: the phrases, words that begin a
 * sentence ("no the drip" is "no, the drip"; "no drip" is not), how short forms are spelled out. Out: the function.
 */
export function phraseStripper(
  { always, apart }: OpeningPhrases,
  beginning: ReadonlySet<string>,
  spellings: Spellings = new Map(),
): StripPhrases {
  const bare = (word: string) => spelled(word, spellings);
  const byFirst = phrasesByFirst([
    ...always.map((phrase) => ({ words: phrase.split(' ').map(bare), isApart: false })),
    ...apart.map((phrase) => ({ words: phrase.split(' ').map(bare), isApart: true })),
  ]);

  const opening = (raw: readonly string[], from: number): readonly string[] => {
    const ends = (to: number) =>
      endsHere(raw[to - 1], raw[to]) || beginning.has(bare(raw[to] ?? '')) || opening(raw, to).length > 0;
    const fits = (byFirst.get(bare(raw[from] ?? '')) ?? []).find(
      ({ words, isApart }) =>
        words.every((word, at) => bare(raw[from + at] ?? '') === word) && (!isApart || ends(from + words.length)),
    );
    return fits?.words ?? [];
  };

  return (text) => {
    const raw = text.split(/\s+/).filter(Boolean);
    const taken: string[] = [];
    let from = 0;
    while (taken.length < AT_MOST) {
      while (from < raw.length && bare(raw[from] ?? '') === '') from += 1;
      const words = opening(raw, from);
      if (words.length === 0) break;
      taken.push(words.join(' '));
      from += words.length;
    }
    return { rest: raw.slice(from).join(' '), isStripped: from > 0, taken };
  };
}

function phrasesByFirst(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of [...phrases].sort((a, b) => b.words.length - a.words.length)) {
    const first = phrase.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

/** A word as it is compared: small letters, no signs around it, no apostrophes, "u" as "you". */
function spelled(word: string, spellings: Spellings): string {
  const bare = bareWord(word);
  const [full, ...more] = bare.length <= SHORT ? (spellings.get(bare) ?? []) : [];
  return full !== undefined && more.length === 0 ? full : bare;
}

function endsHere(word: string | undefined, next: string | undefined): boolean {
  return next === undefined || /[^\p{L}\p{N}]$/u.test(word ?? '') || !/[\p{L}\p{N}]/u.test(next);
}
