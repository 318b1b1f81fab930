import type { Classification } from '../domain/classification';
import type { Memory } from '../domain/memory';
import type { Intent } from '../domain/page';
import { stem } from '../text/stem';
import { isSmallTalk } from './intent-groups';
import type { Parts } from './parts';
import { plainWords } from './plain-words';

/** A word that stands in so few examples was used by the way. */
const USED_OFTEN = 2;

/** The intent of questions on what no page is about; its examples are full of strange words. */
const STRANGE = 'out-of-scope';

/** The stems of words that people use who ask something here: those of several examples. In: the intents. */
export function wordsOfSubject(intents: readonly Intent[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { name, examples } of intents) {
    if (name === STRANGE) continue;
    for (const word of examples.flatMap((example) => [...new Set(plainWords(example).map(stem))]))
      times.set(word, (times.get(word) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([word, count]) => (count >= USED_OFTEN ? [word] : [])));
}

/** What ties a message to the subject: a page that it names, "it", a word of health; else whether it has a word from elsewhere. */
export type Tie = 'tied' | 'loose' | 'strange';

/** Finds what ties a message to the subject; in a talk, sport and work do, too. In: its reading, its text, what is remembered, the parts. */
export function tieOf(
  { topics, best }: Pick<Classification, 'topics' | 'best'>,
  text: string,
  { topic }: Memory,
  { readers }: Parts,
): Tie {
  const { words, knownWords, isImpersonal } = readers;
  const said = plainWords(text).filter((word) => /\p{L}/u.test(word));
  const points = said.some((word) => words.pointing.has(word)) && !isImpersonal(text);
  const ties = topic === undefined || isSmallTalk(best.intent) ? [words.ofSubject] : [words.ofSubject, words.ofTalk];
  if (topics.length > 0 || points || said.some((word) => ties.some((known) => known.has(stem(word))))) return 'tied';
  return said.some((word) => !knownWords.has(stem(word)) && !words.questions.begins.has(word)) ? 'strange' : 'loose';
}
