import type { QuestionWords } from '../../domain/follow-words';
import type { CourtesyWords } from '../../domain/opening-words';
import { phraseOccursAt, phraseWords } from './phrase-words';
import { bareWord } from './plain-words';
import type { StripPhrases } from './strip-phrases';

/** No message begins with more courtesies in a row. */
const MAX_COURTESIES = 6;

/**
 * Creates the function that removes courtesies from the beginning of a message: known phrases, clauses that consist
 * only of courteous words ("sorry to be a nuisance again,"), and the wrapping of a question ("would you mind telling me
 * whether …"). It also removes tails that ask nothing.
 *
 * @param stripPhrases removes known phrases
 * @param words courteous words
 * @param questions how questions begin
 */
export function courtesyStripper(
  stripPhrases: StripPhrases,
  { clause, request, tails }: CourtesyWords,
  questions: QuestionWords,
): StripPhrases {
  const begins = (word: string) => questions.begins.has(word) || questions.indirect.has(word);

  /**
   * The length of the first clause in words, if all of them are courteous and at least one is so by itself; otherwise
   * 0.
   */
  const clauseOf = (raw: readonly string[], words: readonly string[]): number => {
    let isCourteous = false;
    for (const [at, word] of words.entries()) {
      isCourteous ||= clause.core.has(word);
      if (word !== '' && !clause.core.has(word) && !clause.around.has(word)) return 0;
      const isEnd = /[,.;:!?…–—-]$/u.test(raw[at] ?? '') || at === raw.length - 1;
      if (isEnd || (isCourteous && questions.begins.has(words[at + 1] ?? ''))) return isCourteous ? at + 1 : 0;
    }
    return 0;
  };

  /** The number of words that only ask for an answer; 0 for "I know what it is", which does not ask for one. */
  const requestOf = (words: readonly string[]): number => {
    const end = words.findIndex((word) => !request.core.has(word) && !request.around.has(word));
    const isAsking = words
      .slice(0, end)
      .some((word, at) => request.core.has(word) && !isTold(words[at - 1], words[at]));
    const next = words[end] ?? '';
    const isCondition = questions.conditions.has(next) && !questions.verbs.has(words[end + 1] ?? '');
    return end > 1 && isAsking && begins(next) && !isCondition ? end : 0;
  };
  const isTold = (before = '', word = '') => word === 'know' && (questions.telling.has(before) || before === 'already');

  return (text) => {
    const taken: string[] = [];
    let rest = text;
    for (let times = 0; times < MAX_COURTESIES; times += 1) {
      const phrases = stripPhrases(rest);
      const raw = phrases.rest.split(/\s+/).filter(Boolean);
      const words = raw.map(bareWord);
      const count = clauseOf(raw, words) || requestOf(words);
      taken.push(...phrases.taken);
      rest = raw.slice(count).join(' ');
      if (count === 0) break;
      taken.push(words.slice(0, count).join(' '));
    }
    const end = removeTails(rest, tails);
    if (end !== rest) return { rest: end, isStripped: true, taken };
    return taken.length === 0 ? { rest: text, isStripped: false, taken } : { rest, isStripped: true, taken };
  };
}

/**
 * Removes what follows a question and asks nothing ("how long, do you think?", "does it hurt tho lol"). The question
 * mark stays.
 */
function removeTails(text: string, tails: readonly string[]): string {
  const raw = text.split(/\s+/).filter(Boolean);
  const words = raw.map(bareWord);
  let end = raw.length;
  for (let times = 0; times < MAX_COURTESIES; times += 1) {
    const tail = phraseWords(tails).find(
      (phrase) => phrase.length < end && phraseOccursAt(phrase, words, end - phrase.length),
    );
    if (!tail) break;
    end -= tail.length;
  }
  if (end === raw.length) return text;
  const isAsked = raw.slice(end).some((word) => word.includes('?')) && !raw[end - 1]?.endsWith('?');
  const last = (raw[end - 1] ?? '').replace(/[,;:]/g, '');
  return [...raw.slice(0, end - 1), isAsked ? `${last}?` : last].join(' ');
}
