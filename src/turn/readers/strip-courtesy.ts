import type { QuestionWords } from '../../domain/follow-words';
import type { CourtesyWords } from '../../domain/opening-words';
import { phraseWords, standsAt } from './phrase-words';
import { bareWord } from './plain-words';
import type { StripPhrases } from './strip-phrases';

/** More than so many courtesies in a row open no message. */
const AT_MOST = 6;

/**
 * Makes the function that takes courtesies off the front of a message: known phrases, clauses of nothing but courteous
 * words ("sorry to be a nuisance again,"), and the wrapping of a question ("would you mind telling me whether …"). In:
 * the stripping of phrases, the words, how questions begin. Out: the function.
 */
export function courtesyStripper(
  stripPhrases: StripPhrases,
  { clause, request, tails }: CourtesyWords,
  questions: QuestionWords,
): StripPhrases {
  const begins = (word: string) => questions.begins.has(word) || questions.indirect.has(word);

  /** How many words the first clause has, where each of them is courteous and one says so by itself. */
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

  /** How many words ask for nothing but an answer; "I know what it is" asks for none. */
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
    for (let times = 0; times < AT_MOST; times += 1) {
      const phrases = stripPhrases(rest);
      const raw = phrases.rest.split(/\s+/).filter(Boolean);
      const words = raw.map(bareWord);
      const count = clauseOf(raw, words) || requestOf(words);
      taken.push(...phrases.taken);
      rest = raw.slice(count).join(' ');
      if (count === 0) break;
      taken.push(words.slice(0, count).join(' '));
    }
    const end = withoutTail(rest, tails);
    if (end !== rest) return { rest: end, isStripped: true, taken };
    return taken.length === 0 ? { rest: text, isStripped: false, taken } : { rest, isStripped: true, taken };
  };
}

/** "How long, do you think?", "does it hurt tho lol": without what stands behind a question and asks nothing; its mark stays. */
function withoutTail(text: string, tails: readonly string[]): string {
  const raw = text.split(/\s+/).filter(Boolean);
  const words = raw.map(bareWord);
  let end = raw.length;
  for (let times = 0; times < AT_MOST; times += 1) {
    const tail = phraseWords(tails).find(
      (phrase) => phrase.length < end && standsAt(phrase, words, end - phrase.length),
    );
    if (!tail) break;
    end -= tail.length;
  }
  if (end === raw.length) return text;
  const isAsked = raw.slice(end).some((word) => word.includes('?')) && !raw[end - 1]?.endsWith('?');
  const last = (raw[end - 1] ?? '').replace(/[,;:]/g, '');
  return [...raw.slice(0, end - 1), isAsked ? `${last}?` : last].join(' ');
}
