const ASCII = 128;
const WORD = /[\p{L}\p{N}]/u;

const inWords = new Uint8Array(ASCII);
for (let code = 0; code < ASCII; code += 1) inWords[code] = WORD.test(String.fromCharCode(code)) ? 1 : 0;

/** True where a letter or digit stands; false behind the end of the text. */
export function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < ASCII ? inWords[code] === 1 : WORD.test(text.charAt(at));
}

/** Where the runs of letters and digits of a text begin: "T1" is one, "I've" and "T1/T2" are two. */
export function wordStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let isWithin = false;
  for (let at = 0; at < text.length; at += 1) {
    const isWord = isInWord(text, at);
    if (isWord && !isWithin) starts.push(at);
    isWithin = isWord;
  }
  return starts;
}
