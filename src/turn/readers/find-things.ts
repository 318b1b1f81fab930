import { onceFor } from '../../text/once';
import { stem } from '../../text/stem';
import { plainWords } from './plain-words';

/** A thing as it was typed, with all its names. */
interface AskedThing {
  readonly thing: string;
  readonly names: readonly string[];
}

type Things = readonly (readonly string[])[];

/**
 * Finds the things of a list that a text names, in the order of the list.
 *
 * @param things for each thing its names; a name of two words is joined by a hyphen
 */
export function findThings(text: string, things: Things): readonly AskedThing[] {
  const places = placesOf(things);
  const asked = new Map<number, string>();
  const words = plainWords(text);
  const pairs = words.slice(1).map((word, at) => [words[at] ?? '', word] as const);
  const note = (typed: readonly string[]) => {
    for (const at of places.get(keyOf(typed)) ?? []) if (!asked.has(at)) asked.set(at, typed.join(' '));
  };
  for (const pair of pairs) note(pair);
  for (const word of words) note([word]);
  return [...asked].sort(([a], [b]) => a - b).map(([at, thing]) => ({ thing, names: things[at] ?? [] }));
}

/**
 * True if a text contains one of the names of a thing, in any inflection. A name of two words must be contained as a
 * pair.
 */
export function mentionsThing(text: string, names: readonly string[]): boolean {
  const words = plainWords(text);
  const said = new Set(words.map(stem));
  const tells = (name: string) => {
    const parts = name.split('-').map(stem);
    return parts.every((part) => said.has(part)) && (parts.length === 1 || containsPair(keyOf(name.split('-')), words));
  };
  return names.some(tells);
}

function containsPair(key: string, words: readonly string[]): boolean {
  return words.some((word, at) => keyOf([word, words[at + 1] ?? '']) === key);
}

function keyOf(words: readonly string[]): string {
  return words.map(stem).join('-');
}

/** For each name of a list, by the stem of the name, the positions of its things; computed once per content. */
const placesOf = onceFor((things: Things): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  things.forEach((names, at) => {
    for (const each of new Set(names.map((name) => keyOf(name.split('-')))))
      places.set(each, [...(places.get(each) ?? []), at]);
  });
  return places;
});
