import type { Span } from '../domain/red-flag';
import { keptWith } from './kept-with';

/** Makes a thing when it is first asked for, and gives the same one ever after. */
export function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}

/** So many texts are known at a time; whoever reads thousands in one go forgets them on the way. */
const MOST_TEXTS = 64;

/**
 * Makes a thing of a text once for all who ask in one go: a dozen readers of a turn ask for the same of the same few
 * texts. Before anything else runs than the work at hand, all of it is forgotten. In: what to make, of what, which text it is of.
 */
export function onceForText<K, T>(make: (of: K) => T, textOf: (of: K) => string): (of: K) => T {
  const known = new Map<string, { readonly thing: T }>();
  const forget = () => known.clear();
  return (of) => {
    const text = textOf(of);
    const before = known.get(text);
    if (before) return before.thing;
    if (known.size === MOST_TEXTS) known.clear();
    if (known.size === 0) queueMicrotask(forget);
    const thing = make(of);
    known.set(text, { thing });
    return thing;
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

/** Makes a thing of each span of a message once: several rules and signs match the same words. In: how many words there are, what to make. */
export function onceForSpan<T>(words: number, make: (of: Span) => T): (of: Span) => T {
  const known = new Map<number, T>();
  return (of) => {
    const name = of.from * words + of.to;
    const before = known.get(name);
    if (before !== undefined) return before;
    const thing = make(of);
    known.set(name, thing);
    return thing;
  };
}
