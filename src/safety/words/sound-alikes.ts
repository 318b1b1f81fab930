/** In a shorter word, too few letters are left to tell it from another. */
const SHORTEST = 6;
/** A word this long is told from others even where a slip of the finger came on top. */
const LONG = 8;

/** How hard words of medicine are written by ear: the letters that nobody hears, and what they become. */
const UNHEARD: readonly (readonly [heard: RegExp, written: string])[] = [
  [/(\p{L})\1/gu, '$1'],
  [/sth(?=m)/g, 's'],
  [/sc(?=[eiy])/g, 's'],
  [/rh/g, 'r'],
  [/ph/g, 'f'],
  [/^pn/g, 'n'],
  [/^ps/g, 's'],
];

/** Words by how they are written by ear. */
export type SoundAlikes = ReadonlyMap<string, string>;

/**
 * How known words look when each letter that is not heard is left out: "colapse", "asma", "diarea", "unconsious". In: the
 * words, and which others are real. Out: the word for each such form that is no word itself.
 */
export function soundAlikesOf(known: Iterable<string>, isReal: (word: string) => boolean): SoundAlikes {
  const forms = new Map<string, string>();
  for (const word of known) {
    if (word.length < SHORTEST) continue;
    let form = word;
    for (const [heard, written] of UNHEARD) {
      form = form.replace(heard, written);
      if (form !== word && !forms.has(form) && !isReal(form)) forms.set(form, word);
    }
  }
  return forms;
}

/** True where a form is typed as it stands, or is long enough to know with a slip in it. */
export function isTold(typed: string, form: string, word: string): boolean {
  return typed === form || word.length >= LONG;
}
