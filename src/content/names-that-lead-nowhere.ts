import type { WrittenFollow } from './follow-schema';
import { didYouMean, type Mistake } from './mistakes';
import type { Located } from './read-yaml';

/** What a name in `shared/understanding.yml` may refer to. */
export interface LedTo {
  readonly intents: ReadonlySet<string>;
  /** Occasions of `shared/phrases.yml`; empty if they could not be read, which has been reported already. */
  readonly occasions: ReadonlySet<string>;
}

/** A name, where it is written, and what a turn looks up by it. */
interface Name {
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly as: 'intents' | 'occasions';
}

/** Finds names of intents and occasions that do not exist. A turn that looked one up would break. */
export function namesThatLeadNowhere(
  file: string,
  { value, lineOf }: Located<WrittenFollow>,
  known: LedTo,
): readonly Mistake[] {
  return namesIn(value)
    .filter(({ as, name }) => known[as].size > 0 && !known[as].has(name))
    .map(({ path, name, as }) => {
      const what =
        as === 'intents' ? `"${name}", which is no intent` : `"${name}", which shared/phrases.yml has no words for`;
      return {
        file,
        line: lineOf(path),
        message: `${path[0]?.toString()}: names ${what}${didYouMean(name, known[as])}`,
      };
    });
}

function namesIn(value: WrittenFollow): readonly Name[] {
  const asValues = ['fragments', 'fragments-of-treatments', 'of-treatments', 'of-illnesses'] as const;
  const asKeys = ['of-treatments', 'of-illnesses', 'only-if-named', 'only-with'] as const;
  const occasions = ['own-words-for', 'own-words-alone', 'own-words-whole'] as const;
  const intent = (path: readonly PropertyKey[], name: string): Name => ({ path, name, as: 'intents' });
  return [
    ...asValues.flatMap((field) => Object.entries(value[field]).map(([key, name]) => intent([field, key], name))),
    ...asKeys.flatMap((field) => Object.keys(value[field]).map((key) => intent([field, key], key))),
    ...value.wishes.map((each, at) => intent(['wishes', at, 'intent'], each.intent)),
    ...value['follow-ups'].flatMap((each, at) => [
      intent(['follow-ups', at, 'intent'], each.intent),
      ...(each.after ?? []).map((name, place) => intent(['follow-ups', at, 'after', place], name)),
    ]),
    ...Object.keys(value.moods).map((mood) => ({
      path: ['moods', mood],
      name: `comfort-${mood}`,
      as: 'occasions' as const,
    })),
    ...occasions.flatMap((field) =>
      Object.keys(value[field]).map((name) => ({ path: [field, name], name, as: 'occasions' as const })),
    ),
  ];
}
