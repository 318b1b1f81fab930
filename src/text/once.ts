import { keptWith } from './kept-with';

/** Makes a thing when it is first asked for, and gives the same one ever after. */
export function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}

/**
 * Makes a thing of an object when it is first asked for, and gives the same one as long as the object lives: a message is
 * screened twice in a turn, and what it says does not change with what is remembered. Nothing of it outlives the message.
 */
export function onceFor<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = keptWith<K, { readonly thing: T }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.thing;
    const thing = make(of);
    known.set(of, { thing });
    return thing;
  };
}
