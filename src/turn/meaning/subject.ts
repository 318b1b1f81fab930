import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import { stem } from '../../text/stem';
import { isSmallTalk } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/** What ties a message to the subject: a page that it names, "it", a word of health; else whether it has a word from elsewhere. */
export type Tie = 'tied' | 'loose' | 'strange';

/** In so few words "this" is the subject, whatever stands beside it. */
const FEW_WORDS = 5;

/** Finds what ties a message to the subject; in a talk, sport and work do, too. In: its reading, its text, what is remembered, the knowledge. */
export function tieOf(
  { topics, best }: Pick<Classification, 'topics' | 'best'>,
  text: string,
  { topic }: Memory,
  { readers }: Knowledge,
): Tie {
  const { words, knownWords, isImpersonal } = readers;
  const said = plainWords(text).filter((word) => /\p{L}/u.test(word));
  // Somebody asks for every sport and every chore: no word of health or of life with it is one from elsewhere.
  const isKnown = (word: string) => knownWords.has(stem(word)) || words.ofHealth.has(stem(word));
  const isUnknown = (word: string) =>
    word !== '' && !isKnown(word) && !words.questions.begins.has(word) && !words.small.has(word);
  // "What is that smell" points at something that nobody asks about here.
  const pointsHere = (word: string, at: number) => words.pointing.has(word) && !isUnknown(said[at + 1] ?? '');
  const points = said.some(pointsHere) && !isImpersonal(text);
  const ties = topic === undefined || isSmallTalk(best.intent) ? [words.ofSubject] : [words.ofSubject, words.ofTalk];
  if (topics.length > 0 || said.some((word) => ties.some((known) => known.has(stem(word))))) return 'tied';
  const isStrange = said.some(isUnknown);
  // Before anything was talked of, "it" beside a word from elsewhere points elsewhere: "is it safe to visit Malawi".
  if (points && (topic !== undefined || !isStrange || said.length <= FEW_WORDS)) return 'tied';
  return isStrange ? 'strange' : 'loose';
}
