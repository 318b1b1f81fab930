import type { QuestionWords } from '../../domain/follow-words';

/** In so few words no question has been asked yet. */
const FEWEST = 2;

/** A question word may have one word beside it before its verb: "how long does". */
const BESIDE = 2;

/**
 * True where a question begins that follows another one, or a story, with nothing between. In: the bare words, where the
 * one before it begins and where it does, kinds of words.
 */
export function runsOn(bare: readonly string[], from: number, at: number, words: QuestionWords): boolean {
  if (!words.begins.has(bare[at] ?? '')) return false;
  const [left, right] = [bare.slice(from, at), bare.slice(at)];
  return endsQuestion(left, right, words) || endsStory(left, right, words);
}

/** "What is it | how long does it take", "whats iloprost | is it dangerous". */
function endsQuestion(left: readonly string[], right: readonly string[], words: QuestionWords): boolean {
  const { begins, verbs, taking, persons } = words;
  const [first = '', second = '', third = ''] = right;
  const [opening = ''] = left;
  if (left.length < FEWEST || !begins.has(opening) || taking.has(left.at(-1) ?? '')) return false;
  const isWhole = verbs.has(opening)
    ? left.length > FEWEST
    : isContracted(opening, begins) || left.some((word) => verbs.has(word));
  if (!isWhole) return false;
  if (verbs.has(first)) return persons.has(second) && third !== '';
  return [second, third].slice(0, BESIDE).some((word) => verbs.has(word)) || isContracted(first, begins);
}

/** A story has so many words before its question. */
const STORY_WORDS = 6;

/**
 * "… and the scan says bone bruise | how long does it take": a question behind a story, with nothing between. Only one in
 * the order of questions counts, verb first: "it shows how big it is" goes on telling.
 */
function endsStory(left: readonly string[], right: readonly string[], words: QuestionWords): boolean {
  const { begins, verbs, taking, relatives, persons, determiners, telling, conditions } = words;
  const [last = '', beforeLast = ''] = left.toReversed();
  const isTold = left.some((word) => telling.has(word) || verbs.has(word));
  const isOpen = (word: string) => begins.has(word) && !verbs.has(word);
  if (left.length < STORY_WORDS || !isTold || taking.has(last) || conditions.has(last)) return false;
  if (isOpen(last) || isOpen(beforeLast) || conditions.has(left[0] ?? '')) return false;
  const [first = '', second = '', third = ''] = right;
  if (relatives.has(first)) return false;
  if (verbs.has(first)) return persons.has(second) && third !== '';
  const verb = [1, 2].find((at) => verbs.has(right[at] ?? ''));
  const subject = isContracted(first, begins) ? second : verb === undefined ? '' : (right[verb + 1] ?? '');
  return persons.has(subject) || determiners.has(subject);
}

/** "Whats", "hows": the verb is in it. */
function isContracted(word: string, begins: ReadonlySet<string>): boolean {
  return word.endsWith('s') && begins.has(word) && begins.has(word.slice(0, -1));
}
