import type { QuestionWords } from '../../domain/follow-words';

/** So few words do not ask a question yet. */
const MAX_INCOMPLETE_WORDS = 2;

/** A question word may be followed by one word before its verb: "how long does". */
const VERB_WITHIN = 2;

/**
 * True if a question begins at a position and follows another question, or a story, without punctuation between them.
 *
 * @param bare the bare words of the message
 * @param from where the part before begins
 * @param at where the question may begin
 * @param words the kinds of words that occur in questions
 */
export function startsRunOnQuestion(bare: readonly string[], from: number, at: number, words: QuestionWords): boolean {
  if (!words.begins.has(bare[at] ?? '')) return false;
  const [left, right] = [bare.slice(from, at), bare.slice(at)];
  return endsQuestion(left, right, words) || endsStory(left, right, words);
}

/** "What is it | how long does it take", "whats iloprost | is it dangerous". */
function endsQuestion(left: readonly string[], right: readonly string[], words: QuestionWords): boolean {
  const { begins, verbs, taking, persons } = words;
  const [first = '', second = '', third = ''] = right;
  const [opening = ''] = left;
  if (left.length < MAX_INCOMPLETE_WORDS || !begins.has(opening) || taking.has(left.at(-1) ?? '')) return false;
  const isWhole = verbs.has(opening)
    ? left.length > MAX_INCOMPLETE_WORDS
    : isContracted(opening, begins) || left.some((word) => verbs.has(word));
  if (!isWhole) return false;
  if (verbs.has(first)) return persons.has(second) && third !== '';
  return [second, third].slice(0, VERB_WITHIN).some((word) => verbs.has(word)) || isContracted(first, begins);
}

/** A story has at least this many words before its question. */
const MIN_STORY_WORDS = 6;

/**
 * "… and the scan says bone bruise | how long does it take": a question after a story, without punctuation. It must
 * have the word order of a question, verb first: "it shows how big it is" continues the story.
 */
function endsStory(left: readonly string[], right: readonly string[], words: QuestionWords): boolean {
  const { begins, verbs, taking, relatives, persons, determiners, telling, conditions } = words;
  const [last = '', beforeLast = ''] = left.toReversed();
  const isTold = left.some((word) => telling.has(word) || verbs.has(word));
  const isOpen = (word: string) => begins.has(word) && !verbs.has(word);
  if (left.length < MIN_STORY_WORDS || !isTold || taking.has(last) || conditions.has(last)) return false;
  if (isOpen(last) || isOpen(beforeLast) || conditions.has(left[0] ?? '')) return false;
  const [first = '', second = '', third = ''] = right;
  if (relatives.has(first)) return false;
  if (verbs.has(first)) return persons.has(second) && third !== '';
  const verb = [1, 2].find((at) => verbs.has(right[at] ?? ''));
  const subject = isContracted(first, begins) ? second : verb === undefined ? '' : (right[verb + 1] ?? '');
  return persons.has(subject) || determiners.has(subject);
}

/** True for "whats" and "hows", which include the verb. */
function isContracted(word: string, begins: ReadonlySet<string>): boolean {
  return word.endsWith('s') && begins.has(word) && begins.has(word.slice(0, -1));
}
