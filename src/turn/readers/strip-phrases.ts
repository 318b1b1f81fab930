import type { OpeningPhrases } from '../../domain/opening-words';
import { bareWord } from './plain-words';

/**
 * Removes phrases from the beginning of a text, as long as there are any. Returns the rest, and the phrases that were
 * removed.
 */
export type StripPhrases = (text: string) => {
  readonly rest: string;
  readonly isStripped: boolean;
  readonly taken: readonly string[];
};

interface Phrase {
  readonly words: readonly string[];
  readonly isApart: boolean;
}

/** The full spelling of each short form. */
type Spellings = ReadonlyMap<string, readonly string[]>;

/** The length of the longest short form: "u", "ur", "pls". */
const MAX_SHORT_FORM_LENGTH = 3;

/** No message begins with more phrases in a row. */
const MAX_PHRASES = 6;

/**
 * Creates a function that removes phrases from the beginning of a text, the longest phrase first.
 *
 * @param phrases phrases that are always removed, and those that must be set apart from what follows
 * @param beginning words that begin a sentence: "no the drip" means "no, the drip", while "no drip" does not
 * @param spellings the full spellings of short forms
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
      isFollowedByBreak(raw[to - 1], raw[to]) || beginning.has(bare(raw[to] ?? '')) || opening(raw, to).length > 0;
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
    while (taken.length < MAX_PHRASES) {
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

/** A word in the form in which words are compared: lower case, no punctuation, "u" as "you". */
function spelled(word: string, spellings: Spellings): string {
  const bare = bareWord(word);
  const [full, ...more] = bare.length <= MAX_SHORT_FORM_LENGTH ? (spellings.get(bare) ?? []) : [];
  return full !== undefined && more.length === 0 ? full : bare;
}

function isFollowedByBreak(word: string | undefined, next: string | undefined): boolean {
  return next === undefined || /[^\p{L}\p{N}]$/u.test(word ?? '') || !/[\p{L}\p{N}]/u.test(next);
}
