import { phraseWords, standsAt } from './phrase-words';
import { bareWord } from './plain-words';

/** An aside stands so near the beginning of a question: "how long did you say it lasts". */
const NEAR = 4;

/** Before this word an aside is the question itself: "what did you say about the drip". */
const OF_WHAT = 'about';

/** Leaves out what stands inside a question and asks nothing. In: a text, the phrases. Out: the text without the first of them. */
export function withoutAsides(text: string, asides: readonly string[]): string {
  const raw = text.split(/\s+/);
  const words = raw.map(bareWord);
  for (let at = 1; at <= NEAR; at += 1) {
    const aside = phraseWords(asides).find((phrase) => standsAt(phrase, words, at));
    const next = words[at + (aside?.length ?? 0)];
    // "What did you say?" wants to hear it again.
    if (aside && next !== undefined && next !== OF_WHAT && words.length > at + aside.length + 1)
      return [...raw.slice(0, at), ...raw.slice(at + aside.length)].join(' ');
  }
  return text;
}
