/** Things that are kept with objects, one with each, and are gone with them. */
export interface KeptWith<K extends object, T> {
  readonly get: (of: K) => T | undefined;
  readonly set: (of: K, thing: T) => void;
}

/**
 * Makes a place for such things: what a WeakMap is for, but the thing hangs on the object itself, where no copy takes it
 * along. V8's quick collections take all that stands in a WeakMap for alive, so that what is known of a message for one
 * turn would wait for a collection of the whole heap. An object that takes nothing on keeps nothing.
 */
export function keptWith<K extends object, T>(): KeptWith<K, T> {
  const place = Symbol('kept');
  return {
    get: (of) => (of as { readonly [place]?: T })[place],
    set: (of, thing) => void Reflect.defineProperty(of, place, { value: thing, configurable: true }),
  };
}
