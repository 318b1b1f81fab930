/** A dozen readers of a turn ask for the words of one question; before anything else runs, they are forgotten. */
let last: { readonly text: string; readonly words: readonly string[] } | undefined;

function forget(): void {
  last = undefined;
}

/** The words of a text in small letters, without any signs. */
export function plainWords(text: string): readonly string[] {
  if (last?.text === text) return last.words;
  if (!last) queueMicrotask(forget);
  last = { text, words: wordsOf(text) };
  return last.words;
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** A word as words are compared: small letters and digits, no signs in it or around it. */
export function bareWord(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
