import type { FollowWords } from '../../domain/follow-words';
import type { IntentName } from '../../domain/names';
import { onceFor } from '../../text/once';
import { stem } from '../../text/stem';
import { plainWords } from './plain-words';

/** The stems of all names of one thing. */
type Names = ReadonlySet<string>;

/**
 * A word of a text that names something, by its stem, with all names of the same thing: those that count everywhere,
 * and those that count under one heading only.
 */
export interface NamingWord {
  readonly said: string;
  readonly names: Names;
  readonly under: ReadonlyMap<IntentName, Names>;
}

/** The things that answers are searched for: everywhere, and by heading. Computed once per content. */
const things = onceFor(({ particular, lookedFor, lookedForUnder, placesAlike }: FollowWords) => ({
  all: [...particular, ...lookedFor, ...placesAlike].map(namesOf),
  under: [...lookedForUnder].flatMap(([heading, lists]) => lists.map((names) => [heading, namesOf(names)] as const)),
}));

/**
 * Finds the words of a text that name something, each once. Grammar and words that any question may contain do not
 * count.
 */
export function findNamingWords(text: string, words: FollowWords): readonly NamingWord[] {
  const isOfAny = (word: string) => words.small.has(word) || words.ofAnyQuestion.has(word);
  const said = new Set(
    plainWords(text)
      .filter((word) => !isOfAny(word))
      .map(stem),
  );
  return [...said].flatMap((word) => {
    const alike = things(words).all.filter((names) => names.has(word));
    const under = new Map(things(words).under.filter(([, names]) => names.has(word)));
    const isNaming = alike.length > 0 || under.size > 0 || words.named.has(word);
    return isNaming ? [{ said: word, names: new Set([word, ...alike.flatMap((each) => [...each])]), under }] : [];
  });
}

function namesOf(names: readonly string[]): Names {
  return new Set(names.filter((name) => !name.includes('-')).map(stem));
}
