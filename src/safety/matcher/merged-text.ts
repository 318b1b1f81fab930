import { inOneRow, passagesOf } from '../../text/passages';
import type { Passage, Word } from '../../text/words';

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

/** Lays the passages of a text, and those that its parts have besides, on a sheet. */
export function sheetOf([whole = [], ...parts]: readonly (readonly Word[])[]): Sheet {
  const begins = new Map<Passage, number>();
  const ofWhole = lay(whole, 0, begins);
  const ofAll = parts.reduce((free, part) => lay(part, free, begins), ofWhole);
  // A text that repeats itself nowhere, and to which its parts add nothing, is its own sheet.
  const isWhole = ofWhole === whole.length && ofAll === ofWhole;
  return { words: isWhole ? whole : inOneRow([...begins.keys()]), begins };
}

/** Lays what is not there yet of a text behind the rest. Out: where the next would begin. */
function lay(words: readonly Word[], from: number, begins: Map<Passage, number>): number {
  let free = from;
  for (const passage of passagesOf(words).passages) {
    if (begins.has(passage)) continue;
    begins.set(passage, free);
    free += passage.words.length;
  }
  return free;
}
