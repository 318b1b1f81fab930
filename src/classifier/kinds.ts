import { hashOfStem } from './features';
import { hashText } from './hash';

/** Words that play the same part in a question, by the name of the part (`content/shared/understanding.yml`). */
export type Kinds = Readonly<Record<string, readonly string[]>>;

const KIND = 4;

/** Maps the stem hash of each word to the hash of its kind. */
export function kindsByStem(kinds: Kinds): ReadonlyMap<number, number> {
  return new Map(
    Object.entries(kinds).flatMap(([kind, words]) =>
      words.map((word) => [hashOfStem(word), hashText(kind, KIND)] as const),
    ),
  );
}
