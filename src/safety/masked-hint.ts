const ASCII = 128;
const SIGN = 1;
const SEPARATOR = 2;
const NO_LETTER = 3;
/** So far apart stand the signs between single letters. */
const APART = 2;

/** What a character may have to do with a mask; letters, and all that is not ASCII and so may be one, have 0. */
const parts = new Uint8Array(ASCII).fill(NO_LETTER);
for (const letter of 'abcdefghijklmnopqrstuvwxyz')
  for (const each of [letter, letter.toUpperCase()]) parts[each.charCodeAt(0)] = 0;
for (const sign of '013@') parts[sign.charCodeAt(0)] = SIGN;
for (const separator of ' -._*') parts[separator.charCodeAt(0)] = SEPARATOR;
/** From here on a character may be half of a letter. */
const HALVES = 0xd800;

/** A quick look whether a text may hold masked letters: signs between letters, or single letters joined by one same sign. True too often, false never wrongly. */
export function mayBeMasked(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= HALVES) return true;
    const part = code < ASCII ? parts[code] : 0;
    if (part === SIGN && mayBeLetter(text, at - 1) && mayBeLetter(text, at + 1)) return true;
    if (part === SEPARATOR && code === text.charCodeAt(at + APART) && code === text.charCodeAt(at + 2 * APART))
      return true;
  }
  return false;
}

function mayBeLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < ASCII ? parts[code] === 0 : code >= ASCII;
}
