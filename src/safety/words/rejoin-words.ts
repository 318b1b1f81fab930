import { stem } from '../../text/stem';
import type { Language, Word } from '../../text/words';
import type { Vocabulary } from './vocabulary';

/** With fewer letters, neighbors would be joined by chance. */
const SHORTEST = 7;

/** Rejoins a word of the rules that was typed as two ("un conscious", "uncon scious", "can not"). */
export type RejoinWords = (words: readonly Word[]) => readonly Word[];

/**
 * Makes the rejoiner. It joins two neighbors if the whole is a word of the rules and not both halves are, or if the
 * spellings of the language list the two words as one.
 */
export function wordRejoiner(vocabulary: Vocabulary, spellings: Language['spellings']): RejoinWords {
  const listed = new Map([...spellings.keys()].filter((key) => key.includes(' ')).map(rightToLeft));
  const mayBeHalf = quickLook([...vocabulary.keys(), ...[...listed].map(([right, left]) => left + right)]);
  const isHalf = (left: Word, right: Word) =>
    !right.opens &&
    mayBeHalf(left.text, right.text) &&
    (listed.get(right.text) === left.text ||
      (left.text.length + right.text.length >= SHORTEST &&
        !(vocabulary.has(left.text) && vocabulary.has(right.text)) &&
        vocabulary.has(left.text + right.text)));
  return (words) => {
    let joined: Word[] | undefined;
    let left: Word | undefined;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (!word) break;
      if (!left || !isHalf(left, word)) {
        joined?.push(word);
        left = word;
      } else {
        joined ??= words.slice(0, at);
        left = asOne(left, left.text + word.text);
        joined[joined.length - 1] = left;
      }
    }
    return joined ?? words;
  };
}

/** "can not" as an entry from the right word to the left one. */
function rightToLeft(key: string): readonly [string, string] {
  const [left = '', right = ''] = key.split(' ');
  return [right, left];
}

function asOne(left: Word, text: string): Word {
  return { ...left, text, stem: stem(text), filler: false, lexeme: undefined };
}

const MARKS = 1 << 16;

/** Rules out most pairs by a hash of their length and of letters at both ends, before a string is built. */
function quickLook(words: readonly string[]): (left: string, right: string) => boolean {
  const marks = new Uint8Array(MARKS);
  const placeOf = (first: number, second: number, last: number, length: number) =>
    (Math.imul((first << 16) ^ (second << 8) ^ last, 0x9e3779b1) ^ Math.imul(length, 0x85ebca6b)) >>> 16;
  for (const word of words)
    marks[placeOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(word.length - 1), word.length)] = 1;
  return (left, right) => {
    const length = left.length + right.length;
    const second = left.length > 1 ? left.charCodeAt(1) : right.charCodeAt(0);
    return marks[placeOf(left.charCodeAt(0), second, right.charCodeAt(right.length - 1), length)] === 1;
  };
}
