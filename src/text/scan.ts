/** What a character is to a reader of words; a number each, because every character of every message is asked. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SENTENCE_END = 3;
export const COMMA = 4;
export const HYPHEN = 5;

const KINDS: readonly (readonly [number, string])[] = [
  [LETTER, 'abcdefghijklmnopqrstuvwxyz'],
  [DIGIT, '0123456789'],
  [SENTENCE_END, '.!?;\n\r'],
  [COMMA, ',:()[]'],
  [HYPHEN, '-'],
];
const ASCII = 128;
const [POINT, APOSTROPHE, SLASH] = [',.', "'", '/'];
const LONG_DASHES = /[\u2013\u2014]/;
/** Sticky: they read on from where the scanner stands, over letters of any alphabet. */
const LETTERS = /\p{L}+/uy;

const kinds = new Uint8Array(ASCII);
for (const [kind, characters] of KINDS) for (const character of characters) kinds[character.charCodeAt(0)] = kind;

/** What stands at a place of a folded text. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < ASCII) return kinds[code] ?? OTHER;
  if (LONG_DASHES.test(text[at] ?? '')) return COMMA;
  return endOfLetters(text, at) > at ? LETTER : OTHER;
}

/** Where a word that begins at `at` ends: "don't" is one word, and so is "s/p". */
export function endOfWord(text: string, at: number): number {
  const short = endOfShortForm(text, at);
  if (short > 0) return short;
  let end = endOfLetters(text, at);
  while (text[end] === APOSTROPHE) {
    const next = endOfLetters(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** Where a number that begins at `at` ends: "1,200" and "38.5" are one number. */
export function endOfNumber(text: string, at: number): number {
  let end = endOfDigits(text, at);
  while (end < text.length && POINT.includes(text[end] ?? '') && isDigit(text, end + 1))
    end = endOfDigits(text, end + 1);
  return end;
}

/** Where "w/o" or "s/p" ends: one or two letters on each side of a slash; 0 where none begins at `at`. */
function endOfShortForm(text: string, at: number): number {
  const slash = text[at + 1] === SLASH ? at + 1 : isLatin(text, at + 1) && text[at + 2] === SLASH ? at + 2 : 0;
  if (slash === 0 || !isLatin(text, at) || !isLatin(text, slash + 1)) return 0;
  const end = endOfLetters(text, slash + 1);
  return end - slash === 2 || (end - slash === 3 && isLatin(text, slash + 2)) ? end : 0;
}

function endOfLetters(text: string, at: number): number {
  let end = at;
  while (isLatin(text, end)) end += 1;
  if (!(text.charCodeAt(end) >= ASCII)) return end;
  LETTERS.lastIndex = end;
  return LETTERS.test(text) ? LETTERS.lastIndex : end;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end += 1;
  return end;
}

function isLatin(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === LETTER;
}

function isDigit(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === DIGIT;
}
