import { type Passage, placed, type Word } from './words';

/** A text as its passages and its words. */
export interface ReadText {
  readonly words: readonly Word[];
  readonly passages: readonly Passage[];
}

/** Reads one passage. In: its text, and whether a comma stood before it. */
type ReadPassage = (passage: string, afterComma: boolean) => Passage;

/**
 * Makes a reader of one message, which may be read whole and in parts: passages that it has read it knows again, so that
 * each is read once. In: what reads a passage, to which the text around it must be nothing. Out: the reader of texts.
 */
export function passageReader(readPassage: ReadPassage): (text: string) => ReadText {
  const [plain, behindComma] = [new Map<string, Passage>(), new Map<string, Passage>()];
  const passageOf = (text: string, afterComma: boolean): Passage => {
    const known = afterComma ? behindComma : plain;
    const before = known.get(text);
    if (before) return before;
    const read = readPassage(text, afterComma);
    known.set(text, read);
    return read;
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
    return { words: inOneRow(passages), passages };
  };
}

/** The words of all passages, whose sentences are counted on. */
export function inOneRow(passages: readonly Passage[]): readonly Word[] {
  const [only] = passages;
  if (only && passages.length === 1) return only.words;
  const row: Word[] = [];
  let before = 0;
  for (const { words } of passages) {
    for (const word of words) row.push(before === 0 ? word : placed(word, before + word.sentence, word.afterComma));
    const last = words[words.length - 1];
    if (last) before += last.sentence + 1;
  }
  return row;
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
