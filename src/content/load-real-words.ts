import { wordList } from './word-list';

/** Word lists of the SCOWL collection, most frequent first; rarer ones hold more typing errors than words. */
const LISTS = [
  'english-words-10',
  'english-words-20',
  'english-words-35',
  'english-words-40',
  'english-words-50',
  'american-words-35',
  'british-words-35',
  'american-words-50',
  'british-words-50',
];

/** English words that are nobody's typing error, so that no corrector touches them. Out: lower-case words. */
export function loadRealWords(): ReadonlySet<string> {
  return new Set(LISTS.flatMap(wordList).map((word) => word.toLowerCase()));
}
