import { z } from 'zod';

/** Who is frightened takes in one short sentence. */
const MOST_WORDS = 12;

/** What to do first in a danger: its first sentence has twelve words at most. */
export const firstAction = z
  .string()
  .min(10)
  .refine(isShort, `begin with a sentence of ${MOST_WORDS} words at most that says what to do first`);

function isShort(text: string): boolean {
  const [sentence = ''] = text.trim().split(/[.!?;]/);
  return sentence.split(/\s+/).length <= MOST_WORDS;
}
