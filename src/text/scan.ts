/** Kinds of characters. They are plain numbers because every character of every message is looked up. */
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
const [APOSTROPHE, SLASH] = ["'".charCodeAt(0), '/'.charCodeAt(0)];
const POINTS: readonly number[] = Array.from(',.', (point) => point.charCodeAt(0));
const LONG_DASHES = /[\u2013\u2014]/;
/** Sticky, so that it matches letters of any alphabet exactly where the scanner stands. */
const LETTERS = /\p{L}+/uy;

const kinds = new Uint8Array(ASCII);
for (const [kind, characters] of KINDS) for (const character of characters) kinds[character.charCodeAt(0)] = kind;

/** The kind of the character at a place of a folded text. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < ASCII) return kinds[code] ?? OTHER;
  if (LONG_DASHES.test(text[at] ?? '')) return COMMA;
  return endOfLetters(text, at) > at ? LETTER : OTHER;
}

/** Where a word that begins at `at` ends: "don't" is one word, and so is "s/p". */
export function endOfWord(text: string, at: number): number {
  let end = endOfLetters(text, at);
  if (end === text.length) return end;
  const after = text.charCodeAt(end);
  if (after === SLASH && end - at <= 2) return endOfShortForm(text, at, end);
  while (end + 1 < text.length && text.charCodeAt(end) === APOSTROPHE) {
    const next = endOfLetters(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** Where a number that begins at `at` ends: "1,200" and "38.5" are one number each. */
export function endOfNumber(text: string, at: number): number {
  let end = endOfDigits(text, at);
  while (POINTS.includes(text.charCodeAt(end))) {
    const next = endOfDigits(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/**
 * "w/o", "s/p": one or two Latin letters on each side of a slash make one word. Otherwise the word ends at the slash.
 */
function endOfShortForm(text: string, at: number, slash: number): number {
  const end = endOfLetters(text, slash + 1);
  const letters = end - slash - 1;
  const isShort = letters > 0 && letters <= 2 && areLatin(text, at, slash) && areLatin(text, slash + 1, end);
  return isShort ? end : slash;
}

function areLatin(text: string, at: number, end: number): boolean {
  for (let each = at; each < end; each += 1) if (text.charCodeAt(each) >= ASCII) return false;
  return true;
}

/** Where the letters that begin at `at` end. */
export function endOfLetters(text: string, at: number): number {
  for (let end = at; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code < ASCII) {
      if (kinds[code] !== LETTER) return end;
    } else {
      LETTERS.lastIndex = end;
      return LETTERS.test(text) ? LETTERS.lastIndex : end;
    }
  }
  return text.length;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (end < text.length && kinds[text.charCodeAt(end)] === DIGIT) end += 1;
  return end;
}
