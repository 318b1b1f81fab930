import type { IntentName } from '../../domain/names';
import type { Intent } from '../../domain/page';
import { stem } from '../../text/stem';
import { OFF_TOPIC } from './intent-groups';
import { plainWords } from './plain-words';

/** A word that occurs in fewer examples was used by chance. */
const MIN_EXAMPLES = 2;

/** A word that occurs in at least this share of the questions under a heading adds nothing to them. */
const USUAL_SHARE = 0.03;

/**
 * Creates the function that returns the stems of words that are usual in questions of an intent. They are computed when
 * first needed.
 */
export function usualWordsFinder(intents: readonly Intent[]): (intent: IntentName) => ReadonlySet<string> {
  const made = new Map<IntentName, ReadonlySet<string>>();
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const examples = intents.find((intent) => intent.name === name)?.examples ?? [];
    const least = USUAL_SHARE * examples.length;
    const usual = new Set([...countIn(examples)].flatMap(([word, count]) => (count >= least ? [word] : [])));
    made.set(name, usual);
    return usual;
  };
}

/** The number of examples in which each stem occurs. */
function countIn(examples: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const word of examples.flatMap((example) => [...new Set(plainWords(example).map(stem))]))
    times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

/** The stems of words that are used in questions about our subject: those that occur in several examples. */
export function subjectWords(intents: readonly Intent[]): ReadonlySet<string> {
  const times = countIn(intents.flatMap(({ name, examples }) => (name === OFF_TOPIC ? [] : examples)));
  return new Set([...times].flatMap(([word, count]) => (count >= MIN_EXAMPLES ? [word] : [])));
}
