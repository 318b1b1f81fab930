/** A reply above this Flesch-Kincaid grade is too hard for who is tired or frightened: plain-language guides ask for grade 8 or below. */
export const HARDEST_GRADE = 8;

/**
 * The Flesch-Kincaid grade of a text: school years that a reader needs (Kincaid and others, 1975). In: Markdown as a
 * person sees it, words that count as easy however long they are. Out: the grade; 0 for a text without words.
 */
export function readingGrade(markdown: string, easy: ReadonlySet<string>): number {
  const text = markdown.replace(/\[\d+\]/g, '').replace(/[*_#]/g, '');
  const sentences = text.split(/[.!?](?=\s|$)|\n+/).filter((part) => /\p{L}/u.test(part)).length;
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu) ?? [];
  if (words.length === 0 || sentences === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase(), easy), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Words of names, one by one: who is told "core decompression" has heard it before. In: names. Out: their words. */
export function easyWords(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== ''));
}

function syllablesOf(word: string, easy: ReadonlySet<string>): number {
  const parts = word.split(/[^\p{L}]+/u).filter((part) => part !== '');
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + (isEasy(part, easy) ? 1 : inOneWord(part)), 0),
  );
}

function isEasy(word: string, easy: ReadonlySet<string>): boolean {
  return easy.has(word) || (word.endsWith('s') && easy.has(word.slice(0, -1)));
}

/** Groups of vowels, but for endings that are not spoken: "moved", "bone", not "table", "needed". */
function inOneWord(word: string): number {
  const spoken = word
    .replace(/(?<![td])ed$/, 'd')
    .replace(/(?<=[^laeiouy])e$/, '')
    .replace(/(?<=[aeiouy])le$/, 'l')
    .replace(/(?<=[^sxzcg])es$/, 's');
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
}
