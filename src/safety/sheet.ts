import { inOneRow, passagesOf } from '../text/passages';
import type { Passage, Word } from '../text/words';

/**
 * Every passage of a message and of its parts, each once: no pattern goes over a sentence's end, so what stands in a
 * passage stands there in every text that holds it. A pasted report is read whole, without the report and alone, and
 * searched once.
 */
export interface Sheet {
  readonly words: readonly Word[];
  /** Where each passage begins among the words. */
  readonly begins: ReadonlyMap<Passage, number>;
}

/** Lays the passages of some texts on a sheet. */
export function sheetOf(texts: readonly (readonly Word[])[]): Sheet {
  const begins = new Map<Passage, number>();
  let free = 0;
  for (const words of texts) {
    for (const passage of passagesOf(words).passages) {
      if (begins.has(passage)) continue;
      begins.set(passage, free);
      free += passage.words.length;
    }
  }
  const [first] = texts;
  const words = first?.length === free ? first : inOneRow([...begins.keys()], () => []);
  return { words, begins };
}
