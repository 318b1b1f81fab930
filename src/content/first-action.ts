import { z } from 'zod';

/** A frightened person takes in one short sentence. */
const MOST_WORDS = 12;

/** What to do first in a danger. Its first sentence has at most twelve words. */
export const firstAction = z
  .string()
  .min(10)
  .refine(isShort, `begin with a sentence of ${MOST_WORDS} words at most that says what to do first`);

function isShort(text: string): boolean {
  const [sentence = ''] = text.trim().split(/[.!?;]/);
  return sentence.split(/\s+/).length <= MOST_WORDS;
}
