import type { OpeningPhrases } from '../domain/follow-words';

/** Takes phrases off the beginning of a text, as long as there are any. Out: what is left, and whether anything was taken. */
export type StripPhrases = (text: string) => { readonly rest: string; readonly isStripped: boolean };

interface Phrase {
  readonly words: readonly string[];
  readonly isApart: boolean;
}

/** More than so many phrases in a row open no message. */
const AT_MOST = 6;

/** Makes a function that strips phrases from the front of a text, the longest first. In: the phrases. Out: the function. */
export function phraseStripper({ always, apart }: OpeningPhrases): StripPhrases {
  const byFirst = new Map<string, Phrase[]>();
  const add = (phrase: string, isApart: boolean) => {
    const words = phrase.split(' ').map(bare);
    const first = words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { words, isApart }].sort((a, b) => b.words.length - a.words.length),
    );
  };
  for (const phrase of always) add(phrase, false);
  for (const phrase of apart) add(phrase, true);

  const opening = (raw: readonly string[], from: number): number => {
    const fits = (byFirst.get(bare(raw[from] ?? '')) ?? []).find(
      ({ words, isApart }) =>
        words.every((word, at) => bare(raw[from + at] ?? '') === word) &&
        (!isApart || endsHere(raw[from + words.length - 1], raw[from + words.length])),
    );
    return fits?.words.length ?? 0;
  };

  return (text) => {
    const raw = text.split(/\s+/).filter(Boolean);
    let from = 0;
    for (let taken = 0; taken < AT_MOST; taken += 1) {
      while (from < raw.length && bare(raw[from] ?? '') === '') from += 1;
      const length = opening(raw, from);
      if (length === 0) break;
      from += length;
    }
    return { rest: raw.slice(from).join(' '), isStripped: from > 0 };
  };
}

/** A word as it is compared: small letters, no signs around it, no apostrophes. */
function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function endsHere(word: string | undefined, next: string | undefined): boolean {
  return next === undefined || /[^\p{L}\p{N}]$/u.test(word ?? '') || bare(next) === '';
}
