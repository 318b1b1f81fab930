const ASCII = 128;
const WORD = /[\p{L}\p{N}]/u;

const inWords = new Uint8Array(ASCII);
for (let code = 0; code < ASCII; code += 1) inWords[code] = WORD.test(String.fromCharCode(code)) ? 1 : 0;

/** True where a letter or digit stands; false at the end of the text. */
export function isInWord(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code < ASCII ? inWords[code] === 1 : isOtherLetter(text, at);
}

function isOtherLetter(text: string, at: number): boolean {
  return WORD.test(text.charAt(at));
}

/**
 * Where the first run of letters and digits begins, or the end of the text. "T1" is one run; "I've" and "T1/T2" are
 * two.
 */
export function firstStart(text: string): number {
  return startFrom(text, 0);
}

/** Where the next run begins, or the end of the text. */
export function nextStart(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ASCII ? inWords[code] === 0 : !isOtherLetter(text, at)) return startFrom(text, at);
  }
  return text.length;
}

function startFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ASCII ? inWords[code] === 1 : isOtherLetter(text, at)) return at;
  }
  return text.length;
}

const [A, Z, TO_SMALL] = [0x41, 0x5a, 0x20];

/** The code of the letter in lower case, if it is one of A to Z. */
export function small(code: number): number {
  return code >= A && code <= Z ? code + TO_SMALL : code;
}

/** The first letters of the word at a place as one number, whatever their case; 0 if there is no word. */
export function beginningOf(text: string, from: number, letters: number): number {
  const end = Math.min(text.length, from + letters);
  let beginning = 0;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ASCII ? inWords[code] === 0 : !isOtherLetter(text, at)) break;
    beginning = Math.imul(beginning, 31) + small(code);
  }
  return beginning;
}
