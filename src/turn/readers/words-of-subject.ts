import type { IntentName } from '../../domain/names';
import type { Intent } from '../../domain/page';
import { stem } from '../../text/stem';
import { STRANGE } from './intent-groups';
import { plainWords } from './plain-words';

/** A word that stands in so few examples was used by the way. */
const USED_OFTEN = 2;

/** In so large a part of what is asked under one heading, a word adds nothing to its question. */
const USUAL = 0.03;

/** The stems of words that people often use who ask one intent, worked out when they are first wanted. In: the intents. */
export function usualWordsOf(intents: readonly Intent[]): (intent: IntentName) => ReadonlySet<string> {
  const made = new Map<IntentName, ReadonlySet<string>>();
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const examples = intents.find((intent) => intent.name === name)?.examples ?? [];
    const least = USUAL * examples.length;
    const usual = new Set([...countIn(examples)].flatMap(([word, count]) => (count >= least ? [word] : [])));
    made.set(name, usual);
    return usual;
  };
}

/** In how many examples each stem stands. */
function countIn(examples: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const word of examples.flatMap((example) => [...new Set(plainWords(example).map(stem))]))
    times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

/** The stems of words that people use who ask something here: those of several examples. In: the intents. */
export function wordsOfSubject(intents: readonly Intent[]): ReadonlySet<string> {
  const times = countIn(intents.flatMap(({ name, examples }) => (name === STRANGE ? [] : examples)));
  return new Set([...times].flatMap(([word, count]) => (count >= USED_OFTEN ? [word] : [])));
}
