import { wordList } from './word-list';

/** Word lists of the SCOWL collection, most frequent first. Rarer lists hold more typos than words. */
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

/** English words in lower case that are never taken for a typo, so no corrector touches them. */
export function loadRealWords(): ReadonlySet<string> {
  return new Set(LISTS.flatMap(wordList).map((word) => word.toLowerCase()));
}
