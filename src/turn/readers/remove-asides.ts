import { phraseOccursAt, phraseWords } from './phrase-words';
import { bareWord } from './plain-words';

/** The last position at which an aside can begin: "how long did you say it lasts". */
const MAX_POSITION = 4;

/** Before this word an aside is the question itself: "what did you say about the drip". */
const TOPIC_WORD = 'about';

/**
 * Removes the first phrase that interrupts a question and asks nothing.
 *
 * @param asides the phrases that do so
 */
export function removeAsides(text: string, asides: readonly string[]): string {
  const raw = text.split(/\s+/);
  const words = raw.map(bareWord);
  for (let at = 1; at <= MAX_POSITION; at += 1) {
    const aside = phraseWords(asides).find((phrase) => phraseOccursAt(phrase, words, at));
    const next = words[at + (aside?.length ?? 0)];
    // "What did you say?" asks to hear it again.
    if (aside && next !== undefined && next !== TOPIC_WORD && words.length > at + aside.length + 1)
      return [...raw.slice(0, at), ...raw.slice(at + aside.length)].join(' ');
  }
  return text;
}
