import type { Span } from '../domain/red-flag';
import { keptWith } from './kept-with';

/** Makes a thing when it is first asked for, and returns the same one from then on. */
export function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}

/** How many texts are remembered at a time. Whoever reads thousands in one go starts over on the way. */
const MOST_TEXTS = 64;

/**
 * Makes a thing once per text for all readers that run synchronously: a dozen readers ask the same of a turn's few
 * texts. A microtask forgets everything before other work runs, because the texts are what people typed.
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
 * Makes a thing once per object and keeps it as long as the object lives. A message is screened twice in a turn, and
 * what it says does not depend on what is remembered. Nothing outlives the message.
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

/**
 * Makes a thing once per span of a message, because several rules and signs match the same words.
 * @param words how many words the message has
 */
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
