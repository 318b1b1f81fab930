import { inOneRow, passagesOf } from '../../text/passages';
import type { Passage, Word } from '../../text/words';

/**
 * Several texts as one, with each distinct passage once. A pasted report is read whole, without the report, and alone;
 * merged, all of it is searched once. That is sound because a passage ends with a sentence, and no pattern matches over
 * the end of a sentence: what matches in a passage matches in every text that holds it.
 */
export interface MergedText {
  readonly words: readonly Word[];
  /** Where each passage starts among the words. */
  readonly offsets: ReadonlyMap<Passage, number>;
}

/** Merges a text and its parts. */
export function mergeTexts([whole = [], ...parts]: readonly (readonly Word[])[]): MergedText {
  const offsets = new Map<Passage, number>();
  const endOfWhole = addPassages(whole, 0, offsets);
  const endOfAll = parts.reduce((end, part) => addPassages(part, end, offsets), endOfWhole);
  // The whole text needs no copy if it repeats no passage and its parts add none.
  const isWhole = endOfWhole === whole.length && endOfAll === endOfWhole;
  return { words: isWhole ? whole : inOneRow([...offsets.keys()]), offsets };
}

/**
 * Adds the passages of a text that are not there yet.
 * @param start where the first of them starts
 * @returns where the next one would start
 */
function addPassages(words: readonly Word[], start: number, offsets: Map<Passage, number>): number {
  let end = start;
  for (const passage of passagesOf(words).passages) {
    if (offsets.has(passage)) continue;
    offsets.set(passage, end);
    end += passage.words.length;
  }
  return end;
}
