import { plainWords } from './plain-words';

/**
 * Finds an illness, test or medicine that a text names and that no page is about; the longest name if there are
 * several.
 */
export type FindOtherThing = (text: string) => string | undefined;

/**
 * Creates the function that finds them.
 *
 * @param names the names in `shared/other-things.yml`
 */
export function otherThingFinder(names: readonly string[]): FindOtherThing {
  const known = [...names].sort((a, b) => b.length - a.length).map((name) => [name, padded(name)] as const);
  return (text) => {
    const said = padded(text);
    return known.find(([, name]) => said.includes(name))?.[0];
  };
}

function padded(text: string): string {
  return ` ${plainWords(text).join(' ')} `;
}
