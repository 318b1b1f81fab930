/** Attaches one thing to each of many objects; the thing is gone when its object is. */
export interface KeptWith<K extends object, T> {
  readonly get: (of: K) => T | undefined;
  readonly set: (of: K, thing: T) => void;
}

/**
 * Works like a WeakMap, but hangs the thing on the object itself, under a symbol that copies do not take along. V8's
 * minor collections treat all values of a WeakMap as alive, so what is known of a message for one turn would stay until
 * the next full collection. An object that cannot be extended keeps nothing.
 */
export function keptWith<K extends object, T>(): KeptWith<K, T> {
  const place = Symbol('kept');
  return {
    get: (of) => (of as { readonly [place]?: T })[place],
    set: (of, thing) => void Reflect.defineProperty(of, place, { value: thing, configurable: true }),
  };
}
