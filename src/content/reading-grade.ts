/**
 * Flesch-Kincaid grades above which a text is too hard for somebody tired or frightened. Plain-language guides ask for
 * grade 8 or below; people who asked for simpler words, or are in danger, need grade 5.
 */
export const HARDEST_GRADE = { reply: 8, simpler: 5, escalation: 5 } as const;

/** How many syllables a name or familiar word counts for at most, because people read those at a glance. */
const EASY_SYLLABLES = 2;
const SILENT_ENDING = /(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$/;

/**
 * Flesch-Kincaid grade of a text: the years of school a reader needs (Kincaid and others, 1975: 0.39 words a sentence +
 * 11.8 syllables a word − 15.59). A list item counts as a sentence; a text without words has grade 0.
 * @param easy words that count as easy
 */
export function readingGrade(markdown: string, easy: ReadonlySet<string>): number {
  const text = markdown.replace(/\[\d+\]/g, '').replace(/[*_#]/g, '');
  const sentences = text.split(/\n+|(?<=[.!?])["')]*\s+/).filter((sentence) => /\w/.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/[a-z\d][a-z\d.,'’%-]*/gi) ?? []);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word.toLowerCase(), easy), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

function syllablesIn(word: string, easy: ReadonlySet<string>): number {
  const plain = word.replace(/[^a-z-]/g, '');
  const count = plain.split('-').reduce((sum, part) => sum + syllablesOf(part), 0);
  return easy.has(plain) || easy.has(plain.replace(/s$/, '')) ? Math.min(count, EASY_SYLLABLES) : count;
}

function syllablesOf(part: string): number {
  if (part.length <= 3) return 1;
  const spoken = part.replace(SILENT_ENDING, (ending) => ending.charAt(0)).replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}
