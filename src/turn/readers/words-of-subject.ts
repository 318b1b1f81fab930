import type { Intent } from '../../domain/page';
import { stem } from '../../text/stem';
import { STRANGE } from './intent-groups';
import { plainWords } from './plain-words';

/** A word that stands in so few examples was used by the way. */
const USED_OFTEN = 2;

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
