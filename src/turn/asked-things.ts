import { onceFor } from '../text/once';
import { stem } from '../text/stem';
import { plainWords } from './plain-words';

/** A thing as it was typed, with all its names. */
interface AskedThing {
  readonly thing: string;
  readonly names: readonly string[];
}

type Things = readonly (readonly string[])[];

/** The things of a list that a text names, in the order of the list. In: the text, the list. */
export function askedThings(text: string, things: Things): readonly AskedThing[] {
  const places = placesOf(things);
  const asked = new Map<number, string>();
  for (const word of plainWords(text))
    for (const at of places.get(stem(word)) ?? []) if (!asked.has(at)) asked.set(at, word);
  return [...asked].sort(([a], [b]) => a - b).map(([at, thing]) => ({ thing, names: things[at] ?? [] }));
}

/** True if a text has a word of a thing. */
export function tellsOf(text: string, names: readonly string[]): boolean {
  const said = new Set(plainWords(text).map(stem));
  return names.some((name) => said.has(stem(name)));
}

/** Where the things of a list stand, by the stems of their names; worked out once for the content. */
const placesOf = onceFor((things: Things): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  things.forEach((names, at) => {
    for (const each of new Set(names.map(stem))) places.set(each, [...(places.get(each) ?? []), at]);
  });
  return places;
});
