/** A shorter word has too few letters left to be told from another. */
const SHORTEST = 6;
/** A word this long is recognized even with a slip on top. */
const LONG = 8;

/** How medical words are written by ear: the letters that nobody hears, and what people write instead. */
const UNHEARD: readonly (readonly [heard: RegExp, written: string])[] = [
  [/(\p{L})\1/gu, '$1'],
  [/sth(?=m)/g, 's'],
  [/sc(?=[eiy])/g, 's'],
  [/rh/g, 'r'],
  [/ph/g, 'f'],
  [/^pn/g, 'n'],
  [/^ps/g, 's'],
];

/** The word for each form that it is written in by ear. */
export type SoundAlikes = ReadonlyMap<string, string>;

/**
 * Writes words without the letters that are not heard: "colapse", "asma", "diarea", "unconsious".
 * @param isReal a test for real words
 * @returns the word for each such form that is no real word itself
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

/** True if the form was typed exactly, or if the word is long enough to be recognized with a slip. */
export function isTold(typed: string, form: string, word: string): boolean {
  return typed === form || word.length >= LONG;
}
