import type { QuestionWords } from '../domain/follow-words';
import { bareWord } from './plain-words';

/** In so few words no question has been asked yet. */
const FEWEST = 2;

/** A question word may have one word beside it before its verb: "how long does". */
const BESIDE = 2;

/** True for a question that follows another one, or a story, with nothing between. In: the words before and behind, kinds of words. */
export function runsOn(before: readonly string[], behind: readonly string[], words: QuestionWords): boolean {
  return endsQuestion(before, behind, words) || endsStory(before, behind, words);
}

/** "What is it | how long does it take", "whats iloprost | is it dangerous". */
function endsQuestion(before: readonly string[], behind: readonly string[], words: QuestionWords): boolean {
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

/** A story has so many words before its question. */
const STORY_WORDS = 6;

/**
 * "… and the scan says bone bruise | how long does it take": a question behind a story, with nothing between. Only one in
 * the order of questions counts, verb first: "it shows how big it is" goes on telling.
 */
function endsStory(before: readonly string[], behind: readonly string[], words: QuestionWords): boolean {
  const { begins, verbs, taking, relatives, persons, determiners, telling, conditions } = words;
  const left = before.map(bareWord);
  const [last = '', beforeLast = ''] = left.toReversed();
  const isTold = left.some((word) => telling.has(word) || verbs.has(word));
  const isOpen = (word: string) => begins.has(word) && !verbs.has(word);
  if (left.length < STORY_WORDS || !isTold || taking.has(last) || conditions.has(last)) return false;
  if (isOpen(last) || isOpen(beforeLast) || conditions.has(left[0] ?? '')) return false;
  const right = behind.map(bareWord);
  const [first = '', second = '', third = ''] = right;
  if (!begins.has(first) || relatives.has(first)) return false;
  if (verbs.has(first)) return persons.has(second) && third !== '';
  const verb = [1, 2].find((at) => verbs.has(right[at] ?? ''));
  const subject = isContracted(first, begins) ? second : verb === undefined ? '' : (right[verb + 1] ?? '');
  return persons.has(subject) || determiners.has(subject);
}

/** "Whats", "hows": the verb is in it. */
function isContracted(word: string, begins: ReadonlySet<string>): boolean {
  return word.endsWith('s') && begins.has(word) && begins.has(word.slice(0, -1));
}
