import type { Paragraph, Paragraphs } from '../domain/page';

/** How many words a person is shown at once; the rest waits behind "more". */
const WORDS_AT_ONCE = 90;

/** Cuts paragraphs into steps of at most ninety words. A longer paragraph is a step of its own. */
export function intoSteps(paragraphs: Paragraphs): readonly [Paragraphs, ...Paragraphs[]] {
  const [first, ...rest] = paragraphs;
  const steps: [Paragraph, ...Paragraph[]][] = [[first]];
  for (const paragraph of rest) {
    const step = steps.at(-1);
    if (step && countWords(step) + countWords([paragraph]) <= WORDS_AT_ONCE) step.push(paragraph);
    else steps.push([paragraph]);
  }
  const [head = [first], ...tail] = steps;
  return [head, ...tail];
}

/** How many words paragraphs have. */
export function countWords(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/).filter((word) => /\w/.test(word)).length, 0);
}
