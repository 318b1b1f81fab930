import type { QuestionWords } from '../domain/follow-words';
import { bareWord } from './plain-words';

/** In so few words no question has been asked yet. */
const FEWEST = 2;

/** A question word may have one word beside it before its verb: "how long does". */
const BESIDE = 2;

/** "What is it | how long does it take", "whats iloprost | is it dangerous": a question that follows another with nothing between. In: the words before and behind. */
export function runsOn(before: readonly string[], behind: readonly string[], words: QuestionWords): boolean {
  const { begins, verbs, taking, persons } = words;
  const left = before.map(bareWord);
  const [first = '', second = '', third = ''] = behind.map(bareWord);
  const [opening = ''] = left;
  if (left.length < FEWEST || !begins.has(opening) || taking.has(left.at(-1) ?? '')) return false;
  const isWhole = verbs.has(opening)
    ? left.length > FEWEST
    : isContracted(opening, begins) || left.some((word) => verbs.has(word));
  if (!isWhole || !begins.has(first)) return false;
  if (verbs.has(first)) return persons.has(second) && third !== '';
  return [second, third].slice(0, BESIDE).some((word) => verbs.has(word)) || isContracted(first, begins);
}

/** "Whats", "hows": the verb is in it. */
function isContracted(word: string, begins: ReadonlySet<string>): boolean {
  return word.endsWith('s') && begins.has(word) && begins.has(word.slice(0, -1));
}
