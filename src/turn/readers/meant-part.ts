import type { CorrectingPhrases } from '../../domain/opening-words';
import { phraseWords, standsAt } from './phrase-words';
import { bareWord } from './plain-words';

/** A longer message is a story, in which such words put nothing right. */
const FEW_WORDS = 16;

/**
 * The part of a correction that is meant: what stands behind its last opening ("you gave me gout, I asked about
 * arthritis"), behind the "but" of a slip ("I wrote knee but it is the hip"), or before "… is what I meant". In: a text,
 * the phrases. Out: that part; the text itself where it is no such thing.
 */
export function meantPart(text: string, { inside, behind, slips }: CorrectingPhrases): string {
  const raw = text.split(/\s+/).filter(Boolean);
  if (raw.length > FEW_WORDS) return text;
  const words = raw.map(bareWord);
  const from = raw.findLastIndex(
    (_, at) =>
      at > 0 &&
      isParted(raw[at - 1], words[at - 1]) &&
      phraseWords(inside).some((phrase) => standsAt(phrase, words, at)),
  );
  if (from > 0) return raw.slice(from).join(' ');
  const isSlip = phraseWords(slips).some((phrase) => standsAt(phrase, words, 0));
  const but = isSlip ? words.indexOf('but') : -1;
  if (but > 0 && but < raw.length - 1) return raw.slice(but + 1).join(' ');
  const end = phraseWords(behind).find((phrase) => {
    const at = raw.length - phrase.length;
    // "What can I do instead" asks for something else; "the drip instead" is what is meant.
    const isAsked = words[0] === 'what' && words[at - 1] === 'do';
    return at > 0 && !isAsked && standsAt(phrase, words, at);
  });
  return end === undefined ? text : raw.slice(0, raw.length - end.length).join(' ');
}

function isParted(word = '', bare = ''): boolean {
  return /[,.;:!?–—-]$/u.test(word) || bare === 'but' || bare === 'and' || bare === 'no';
}
