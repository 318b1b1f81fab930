import type { CorrectingPhrases } from '../../domain/opening-words';
import { phraseOccursAt, phraseWords } from './phrase-words';
import { bareWord } from './plain-words';

/** A longer message tells a story, in which these words correct nothing. */
const FEW_WORDS = 16;

/**
 * Finds the part of a correction that is meant: what follows the last correcting opening ("you gave me gout, I asked
 * about arthritis"), what follows the "but" of a slip ("I wrote knee but it is the hip"), or what precedes "… is what I
 * meant".
 *
 * @param phrases the phrases that people correct with
 * @returns that part; the whole text if it is not a correction
 */
export function findMeantPart(text: string, { inside, behind, slips }: CorrectingPhrases): string {
  const raw = text.split(/\s+/).filter(Boolean);
  if (raw.length > FEW_WORDS) return text;
  const words = raw.map(bareWord);
  const from = raw.findLastIndex(
    (_, at) =>
      at > 0 &&
      endsClause(raw[at - 1], words[at - 1]) &&
      phraseWords(inside).some((phrase) => phraseOccursAt(phrase, words, at)),
  );
  if (from > 0) return raw.slice(from).join(' ');
  const isSlip = phraseWords(slips).some((phrase) => phraseOccursAt(phrase, words, 0));
  const but = isSlip ? words.indexOf('but') : -1;
  if (but > 0 && but < raw.length - 1) return raw.slice(but + 1).join(' ');
  const end = phraseWords(behind).find((phrase) => {
    const at = raw.length - phrase.length;
    // "What can I do instead" asks for something else; in "the drip instead" the drip is meant.
    const isAsked = words[0] === 'what' && words[at - 1] === 'do';
    return at > 0 && !isAsked && phraseOccursAt(phrase, words, at);
  });
  return end === undefined ? text : raw.slice(0, raw.length - end.length).join(' ');
}

function endsClause(word = '', bare = ''): boolean {
  return /[,.;:!?–—-]$/u.test(word) || bare === 'but' || bare === 'and' || bare === 'no';
}
