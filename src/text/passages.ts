import { keptWith } from './kept-with';
import type { Passage, Word } from './words';

/** Reads one passage. `afterComma` says that a comma came right before it. */
type ReadPassage = (passage: string, afterComma: boolean) => Passage;

/** The passages in which a text was read, and the index of the first word of each. */
interface Passages {
  readonly passages: readonly Passage[];
  readonly begins: Int32Array;
}

/** They live exactly as long as the array of words. */
const known = keptWith<readonly Word[], Passages>();

/**
 * Makes a reader for one message, which may be read whole and in parts. It recognizes passages and reads each only
 * once.
 * @param readPassage its result must not depend on the text around the passage
 */
export function passageReader(readPassage: ReadPassage): (text: string) => readonly Word[] {
  const [plain, behindComma] = [new Map<string, Passage>(), new Map<string, Passage>()];
  const passageOf = (text: string, afterComma: boolean): Passage => {
    const read = afterComma ? behindComma : plain;
    const before = read.get(text);
    if (before) return before;
    const passage = readPassage(text, afterComma);
    read.set(text, passage);
    return passage;
  };
  return (text) => {
    const passages: Passage[] = [];
    let last: Passage | undefined;
    for (let at = beginOfPassage(text, 0); at < text.length; ) {
      const end = endOfPassage(text, at);
      last = passageOf(text.slice(at, end), last?.afterComma ?? false);
      passages.push(last);
      at = beginOfPassage(text, end);
    }
    return inOneRow(passages);
  };
}

/** Joins the words of passages. */
export function inOneRow(passages: readonly Passage[]): readonly Word[] {
  const [only] = passages;
  const row = only && passages.length === 1 ? only.words : joined(passages);
  note(row, passages);
  return row;
}

function joined(passages: readonly Passage[]): readonly Word[] {
  const row = new Array<Word>(passages.reduce((count, { words }) => count + words.length, 0));
  let free = 0;
  for (const { words } of passages)
    for (const word of words) {
      row[free] = word;
      free += 1;
    }
  return row;
}

/** The passages of a text's words. Words that were not read in passages count as one passage. */
export function passagesOf(words: readonly Word[]): Passages {
  return known.get(words) ?? note(words, [{ words, afterComma: false }]);
}

function note(row: readonly Word[], passages: readonly Passage[]): Passages {
  const begins = new Int32Array(passages.length);
  for (let at = 1; at < passages.length; at += 1)
    begins[at] = (begins[at - 1] ?? 0) + (passages[at - 1]?.words.length ?? 0);
  const noted = { passages, begins };
  known.set(row, noted);
  return noted;
}

const [SPACE, NEW_LINE, RETURN] = [0x20, 0x0a, 0x0d];
/**
 * A sentence end before a space, or the end of a line: nothing that is read crosses it. On a long text a regular
 * expression is five times as fast as a loop.
 */
const END = /[.!?](?=[ \n\r])|[\n\r]/g;

/** Spaces and empty lines before a passage are not part of it. */
function beginOfPassage(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function endOfPassage(text: string, from: number): number {
  END.lastIndex = from;
  return END.test(text) ? END.lastIndex : text.length;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === NEW_LINE || code === RETURN;
}
