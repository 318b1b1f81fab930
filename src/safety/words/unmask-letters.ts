import type { Vocabulary } from './vocabulary';

/**
 * A sign between two letters, or single letters joined by the same sign. Whatever is not ASCII counts as a letter. From
 * D800 on, a code unit may be half of a character.
 */
const MASKED = /[\ud800-\uffff]|[a-zA-Z\x80-\uffff][013@][a-zA-Z\x80-\uffff]|([ \-._*]).\1.\1/s;

/** A quick test whether a text may hold masked letters. It may be wrong when it says yes, never when it says no. */
export function mayBeMasked(text: string): boolean {
  return MASKED.test(text);
}

/** Four single letters or more, joined by the same sign. A run with a digit in it ("7 a s i d e") is left alone. */
const SPACED = /(?<![\p{L}\p{N}'])[\p{L}\p{N}]([ \-._*])[\p{L}\p{N}](?:\1[\p{L}\p{N}]){2,}(?![\p{L}\p{N}'])/gu;
/** A word with digits or signs for letters, between letters. */
const DISGUISED = /(?<![\p{L}\p{N}@])\p{L}+(?:[013@]\p{L}+)+(?![\p{L}\p{N}@])/gu;
/** Which letters the signs may stand for. A 1 is an l or an i. */
const READINGS: readonly Readonly<Record<string, string>>[] = [
  { '0': 'o', '1': 'l', '3': 'e', '@': 'a' },
  { '0': 'o', '1': 'i', '3': 'e', '@': 'a' },
];

/**
 * Restores words that were typed in disguise: "c h e s t", "c-h-e-s-t", "ch3st p@in". Signs become letters only if that
 * makes a word of the rules, so "g3p2" and "hba1c" stay what they are. Linear in the text.
 */
export function unmaskLetters(text: string, vocabulary: Vocabulary): string {
  if (!mayBeMasked(text)) return text;
  const joined = text.replace(SPACED, (letters) => (/\d/.test(letters) ? letters : letters.replace(/[ \-._*]/g, '')));
  return joined.replace(DISGUISED, (word) => unmasked(word.toLowerCase(), vocabulary) ?? word);
}

function unmasked(word: string, vocabulary: Vocabulary): string | undefined {
  return READINGS.map((letters) => word.replace(/[013@]/g, (sign) => letters[sign] ?? sign)).find((each) =>
    vocabulary.has(each),
  );
}
