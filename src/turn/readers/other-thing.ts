import { plainWords } from './plain-words';

/** Finds what a text names of illnesses, tests and medicines that no page is about; the longest name of several. */
export type FindOtherThing = (text: string) => string | undefined;

/** Builds that finder. In: the names of `shared/other-things.yml`. */
export function otherThingFinder(names: readonly string[]): FindOtherThing {
  const known = [...names].sort((a, b) => b.length - a.length).map((name) => [name, spaced(name)] as const);
  return (text) => {
    const said = spaced(text);
    return known.find(([, name]) => said.includes(name))?.[0];
  };
}

function spaced(text: string): string {
  return ` ${plainWords(text).join(' ')} `;
}
