import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import { stem } from '../../text/stem';
import { isSmallTalk } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/**
 * How a message relates to the subject of the bot. It is tied to it by the name of a page, by "it", or by a health
 * term. Without any, it is `strange` if it has an unrelated word (one that people do not use in questions about the
 * subject), and otherwise `loose`.
 */
export type SubjectTie = 'tied' | 'loose' | 'strange';

/** In so few words, "this" refers to the subject, whatever stands beside it. */
const MAX_SHORT_WORDS = 5;

/** Finds out how a message relates to the subject. Within a conversation, words for sport and work tie it, too. */
export function findSubjectTie(
  { topics, best }: Pick<Classification, 'topics' | 'best'>,
  text: string,
  { topic }: Memory,
  { readers }: Knowledge,
): SubjectTie {
  const { words, knownWords, isImpersonal } = readers;
  const said = plainWords(text).filter((word) => /\p{L}/u.test(word));
  // People ask about every sport and every chore, so words for these are never unrelated, nor are health terms.
  const isKnown = (word: string) => knownWords.has(stem(word)) || words.ofHealth.has(stem(word));
  const isUnknown = (word: string) =>
    word !== '' && !isKnown(word) && !words.questions.begins.has(word) && !words.small.has(word);
  // "What is that smell" points at something that nobody asks about here.
  const pointsHere = (word: string, at: number) => words.pointing.has(word) && !isUnknown(said[at + 1] ?? '');
  const points = said.some(pointsHere) && !isImpersonal(text);
  const ties = topic === undefined || isSmallTalk(best.intent) ? [words.ofSubject] : [words.ofSubject, words.ofTalk];
  if (topics.length > 0 || said.some((word) => ties.some((known) => known.has(stem(word))))) return 'tied';
  const isStrange = said.some(isUnknown);
  // At the start of a conversation, "it" beside an unrelated word is something else: "is it safe to visit Malawi".
  if (points && (topic !== undefined || !isStrange || said.length <= MAX_SHORT_WORDS)) return 'tied';
  return isStrange ? 'strange' : 'loose';
}
