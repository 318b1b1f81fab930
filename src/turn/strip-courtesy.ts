import type { CourtesyWords, QuestionWords } from '../domain/follow-words';
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
  { clause, request }: CourtesyWords,
  questions: QuestionWords,
): StripPhrases {
  const begins = (word: string) => questions.begins.has(word) || questions.indirect.has(word);

  /** How many words the first clause has, where each of them is courteous and one says so by itself. */
  const clauseOf = (raw: readonly string[], words: readonly string[]): number => {
    for (let at = 0; at < raw.length; at += 1) {
      const word = words[at] ?? '';
      if (word !== '' && !clause.core.has(word) && !clause.around.has(word)) return 0;
      const ends = /[,.;:!?…–—-]$/u.test(raw[at] ?? '') || at === raw.length - 1 || questions.begins.has(words[at + 1] ?? '');
      if (ends) return words.slice(0, at + 1).some((each) => clause.core.has(each)) ? at + 1 : 0;
    }
    return 0;
  };

  /** How many words ask for nothing but an answer; "I know what it is" asks for none. */
  const requestOf = (words: readonly string[]): number => {
    const end = words.findIndex((word) => !request.core.has(word) && !request.around.has(word));
    const isAsking = words.slice(0, end).some((word, at) => request.core.has(word) && !isTold(words[at - 1], words[at]));
    return end > 1 && isAsking && begins(words[end] ?? '') ? end : 0;
  };
  const isTold = (before = '', word = '') => word === 'know' && (questions.telling.has(before) || before === 'already');

  return (text) => {
    const taken: string[] = [];
    let rest = text;
    for (let times = 0; times < AT_MOST; times += 1) {
      const phrases = stripPhrases(rest);
      const raw = phrases.rest.split(/\s+/).filter(Boolean);
      const words = raw.map(bare);
      const count = clauseOf(raw, words) || requestOf(words);
      taken.push(...phrases.taken);
      rest = raw.slice(count).join(' ');
      if (count === 0) break;
      taken.push(words.slice(0, count).join(' '));
    }
    return taken.length === 0 ? { rest: text, isStripped: false, taken } : { rest, isStripped: true, taken };
  };
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
