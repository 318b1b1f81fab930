import { stem } from '../text/stem';
import type { Word } from '../text/words';
import type { Vocabulary } from './vocabulary';

/** Shorter joins would make words of chance neighbors. */
const SHORTEST = 7;

/** Puts a word of the rules together again that was typed as two ("un conscious", "uncon scious"). */
export type RejoinWords = (words: readonly Word[]) => readonly Word[];

/** Makes the rejoiner. Two neighbors are joined where the whole is a word of the rules and not both halves are. */
export function wordRejoiner(vocabulary: Vocabulary): RejoinWords {
  const isHalf = (left: Word | undefined, right: Word) =>
    left !== undefined &&
    left.sentence === right.sentence &&
    left.text.length + right.text.length >= SHORTEST &&
    !(vocabulary.has(left.text) && vocabulary.has(right.text)) &&
    vocabulary.has(left.text + right.text);
  return (words) => {
    if (!words.some((word, at) => isHalf(words[at - 1], word))) return words;
    const joined: Word[] = [];
    for (const word of words) {
      const left = joined.at(-1);
      if (!left || !isHalf(left, word)) joined.push(word);
      else
        joined[joined.length - 1] = {
          ...left,
          text: left.text + word.text,
          stem: stem(left.text + word.text),
          filler: false,
        };
    }
    return joined;
  };
}
