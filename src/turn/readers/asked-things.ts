import { onceFor } from '../../text/once';
import { stem } from '../../text/stem';
import { plainWords } from './plain-words';

/** A thing as it was typed, with all its names. */
interface AskedThing {
  readonly thing: string;
  readonly names: readonly string[];
}

type Things = readonly (readonly string[])[];

/** The things of a list that a text names, in the order of the list. In: the text, the list; a name of two words has a dash between them. */
export function askedThings(text: string, things: Things): readonly AskedThing[] {
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

/** True if a text has a word of a thing. */
export function tellsOf(text: string, names: readonly string[]): boolean {
  const words = plainWords(text);
  const said = new Set(words.map(stem));
  const tells = (name: string) => {
    const parts = name.split('-').map(stem);
    return parts.every((part) => said.has(part)) && (parts.length === 1 || standsIn(keyOf(name.split('-')), words));
  };
  return names.some(tells);
}

function standsIn(key: string, words: readonly string[]): boolean {
  return words.some((word, at) => keyOf([word, words[at + 1] ?? '']) === key);
}

function keyOf(words: readonly string[]): string {
  return words.map(stem).join('-');
}

/** Where the things of a list stand, by the stems of their names; worked out once for the content. */
const placesOf = onceFor((things: Things): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  things.forEach((names, at) => {
    for (const each of new Set(names.map((name) => keyOf(name.split('-')))))
      places.set(each, [...(places.get(each) ?? []), at]);
  });
  return places;
});
