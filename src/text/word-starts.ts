const ASCII = 128;
const WORD = /[\p{L}\p{N}]/u;

const inWords = new Uint8Array(ASCII);
for (let code = 0; code < ASCII; code += 1) inWords[code] = WORD.test(String.fromCharCode(code)) ? 1 : 0;

/** True where a letter or digit stands; false behind the end of the text. */
export function isInWord(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code < ASCII ? inWords[code] === 1 : WORD.test(text.charAt(at));
}

/** Where the first run of letters and digits of a text begins ("T1" is one, "I've" and "T1/T2" are two), or the end of the text. */
export function firstStart(text: string): number {
  let at = 0;
  while (at < text.length && !isInWord(text, at)) at += 1;
  return at;
}

/** Where the next begins behind another, or the end of the text. */
export function nextStart(text: string, start: number): number {
  let at = start;
  while (isInWord(text, at)) at += 1;
  while (at < text.length && !isInWord(text, at)) at += 1;
  return at;
}
