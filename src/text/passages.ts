import { type Passage, placed, type Word } from './words';

/** Reads one passage. In: its text, and whether a comma stood before it. */
type ReadPassage = (passage: string, isBehindComma: boolean) => Passage;

/** The passages of a text are held by its words, and gone with them. */
const known = new WeakMap<readonly Word[], readonly Passage[]>();

/**
 * Makes a reader of one message, which may be read whole and in parts: passages that it has read it knows again, so that
 * each is read once. In: what reads a passage, to which the text around it must be nothing. Out: the reader of texts.
 */
export function passageReader(readPassage: ReadPassage): (text: string) => readonly Word[] {
  const [plain, behindComma] = [new Map<string, Passage>(), new Map<string, Passage>()];
  const passageOf = (text: string, isBehindComma: boolean): Passage => {
    const read = isBehindComma ? behindComma : plain;
    const before = read.get(text);
    if (before) return before;
    const passage = readPassage(text, isBehindComma);
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

/** The words of all passages, whose sentences are counted on. */
export function inOneRow(passages: readonly Passage[]): readonly Word[] {
  const [only] = passages;
  const row = only && passages.length === 1 ? only.words : copied(passages);
  known.set(row, passages);
  return row;
}

function copied(passages: readonly Passage[]): readonly Word[] {
  const row: Word[] = [];
  let before = 0;
  for (const { words } of passages) {
    for (const word of words) row.push(before === 0 ? word : placed(word, before + word.sentence, word.afterComma));
    const last = words[words.length - 1];
    if (last) before += last.sentence + 1;
  }
  return row;
}

/** The passages that the words of a text were read in; words that were read at once are one. */
export function passagesOf(words: readonly Word[]): readonly Passage[] {
  return known.get(words) ?? [{ words, afterComma: false }];
}

/**
 * Notes of each passage what is the same wherever it stands, once for all texts that hold it. In: what to note of its
 * words. Out: a function that gives for the words of a text each passage's note, and where its words begin.
 */
export function passageNotes<T>(make: (words: readonly Word[]) => T) {
  const notes = new WeakMap<Passage, T>();
  return (words: readonly Word[], tell: (note: T, begin: number) => void): void => {
    let begin = 0;
    for (const passage of passagesOf(words)) {
      const note = notes.get(passage) ?? make(passage.words);
      notes.set(passage, note);
      tell(note, begin);
      begin += passage.words.length;
    }
  };
}

const [SPACE, NEW_LINE, RETURN] = [0x20, 0x0a, 0x0d];
const ENDS: readonly number[] = Array.from('.!?', (end) => end.charCodeAt(0));

/** Spaces and empty lines before a passage are no part of it. */
function beginOfPassage(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Behind the next sentence end that is followed by a space, or behind the line: nothing that is read goes on over it. */
function endOfPassage(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEW_LINE || code === RETURN || (ENDS.includes(code) && isSpace(text.charCodeAt(at + 1))))
      return at + 1;
  }
  return text.length;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === NEW_LINE || code === RETURN;
}
