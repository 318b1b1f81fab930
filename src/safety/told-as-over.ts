import type { Span } from '../domain/red-flag';
import type { Word } from '../text/words';

/** Where, from each place on, the next word in the present tense and the next clause stand; the message's end where none does. */
export interface Tenses {
  readonly present: Int32Array;
  readonly clause: Int32Array;
}

const PRESENT_TENSE = new Set(['is', 'am', 'are', 'cannot', 'has', 'have', 'keeps', 'keep', 'will']);
/** Words that may stand between "had" and the symptom: "had a really terrible chest pain". */
const WORDS_BETWEEN = 3;

/** Reads the tenses of a message from its end, once: a match must not go through a long sentence to learn them. */
export function tensesOf(words: readonly Word[]): Tenses {
  const present = new Int32Array(words.length + 1).fill(words.length);
  const clause = new Int32Array(words.length + 1).fill(words.length);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    const begins = word?.afterComma || word?.sentence !== words[at - 1]?.sentence;
    present[at] = PRESENT_TENSE.has(word?.text ?? '') ? at : (present[at + 1] ?? 0);
    clause[at] = begins ? at : (clause[at + 1] ?? 0);
  }
  return { present, clause };
}

/** "I had chest pain", with no date and nothing in the present tense in its clause: nobody can tell whether it is over. */
export function isToldAsOver(span: Span, words: readonly Word[], tenses: () => Tenses): boolean {
  const had = hadBefore(span, words);
  if (had === undefined) return false;
  if (words[had + 1]?.sentence !== words[span.from]?.sentence) return true;
  const { present, clause } = tenses();
  return (present[had + 1] ?? 0) >= (clause[span.to + 1] ?? 0);
}

function hadBefore(span: Span, words: readonly Word[]): number | undefined {
  for (let at = span.from; at >= 0 && at >= span.from - WORDS_BETWEEN; at -= 1) {
    const word = words[at];
    if (word?.text === 'had') return /^(have|has|just)$/.test(words[at - 1]?.text ?? '') ? undefined : at;
    if (word?.afterComma) return undefined;
  }
  return undefined;
}
