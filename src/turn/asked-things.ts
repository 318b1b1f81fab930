import { stem } from '../text/stem';
import { plainWords } from './plain-words';

/** The things of a list that a text names, each as it was typed, with its names. In: the text, the list. */
export function askedThings(
  text: string,
  things: readonly (readonly string[])[],
): readonly { readonly thing: string; readonly names: readonly string[] }[] {
  const asked = plainWords(text);
  return things.flatMap((names) => {
    const thing = asked.find((word) => names.some((name) => stem(name) === stem(word)));
    return thing === undefined ? [] : [{ thing, names }];
  });
}

/** True if a text has a word of a thing. */
export function tellsOf(text: string, names: readonly string[]): boolean {
  const said = new Set(plainWords(text).map(stem));
  return names.some((name) => said.has(stem(name)));
}
