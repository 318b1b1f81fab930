import { type Before, type Passage, placed, START, type Word } from './words';

/** Reads one passage. In: its text, and what stands before it. */
type ReadPassage = (passage: string, before: Before) => Passage;

/** The passages that the words of a text were read in, and where among them each begins. */
interface Passages {
  readonly passages: readonly Passage[];
  readonly begins: Int32Array;
}

/** They are held by the words, and gone with them. */
const known = new WeakMap<readonly Word[], Passages>();

/**
 * Makes a reader of one message, which may be read whole and in parts: passages that it has read it knows again, so that
 * each is read once. No two passages have a sentence of the same number. In: what reads a passage, to which the text
 * around it must be nothing. Out: the reader of texts.
 */
export function passageReader(readPassage: ReadPassage): (text: string) => readonly Word[] {
  const [plain, behindComma] = [new Map<string, Passage>(), new Map<string, Passage>()];
  let from = 0;
  const passageOf = (text: string, afterComma: boolean): Passage => {
    const read = afterComma ? behindComma : plain;
    const before = read.get(text);
    if (before) return before;
    const passage = readPassage(text, { from, afterComma });
    read.set(text, passage);
    from += sentencesOf(passage);
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
    return inOneRow(passages, numbered);
  };
}

function sentencesOf({ words, from }: Passage): number {
  return (words[words.length - 1]?.sentence ?? from - 1) - from + 1;
}

/** The words of passages, one behind the other. In: the passages, and what gives the words of one; they keep their numbers if it is left out. */
export function inOneRow(passages: readonly Passage[], wordsOf: WordsOf = asTheyAre): readonly Word[] {
  const [only] = passages;
  const row = only && passages.length === 1 ? wordsOf(only, 0) : joined(passages, wordsOf);
  note(row, passages);
  return row;
}

function joined(passages: readonly Passage[], wordsOf: WordsOf): readonly Word[] {
  const row: Word[] = [];
  let from = 0;
  for (const passage of passages) {
    for (const word of wordsOf(passage, from)) row.push(word);
    from += sentencesOf(passage);
  }
  return row;
}

/** Gives the words of a passage, whose sentences are counted from a number on. */
type WordsOf = (passage: Passage, from: number) => readonly Word[];

function asTheyAre({ words }: Passage): readonly Word[] {
  return words;
}

/** A text counts its own sentences from 0. */
function numbered({ words, from }: Passage, first: number): readonly Word[] {
  return from === first ? words : words.map((word) => placed(word, first + word.sentence - from, word.afterComma));
}

/** The passages of the words of a text; words that were not read in passages are one. */
export function passagesOf(words: readonly Word[]): Passages {
  return known.get(words) ?? note(words, [{ words, ...START }]);
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
