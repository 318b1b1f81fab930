/** The latest entries by key; the oldest are forgotten, so that it never grows past its size. */
export interface Recent<T> {
  readonly get: (key: string) => T | undefined;
  /** An entry that is set anew is the youngest again. */
  readonly set: (key: string, value: T) => void;
  readonly remove: (key: string) => void;
  readonly size: () => number;
  /** All of them, the oldest first. */
  readonly entries: () => Iterable<readonly [string, T]>;
}

/** Makes a small memory of this process. In: how many entries it keeps. */
export function keepRecent<T>(most: number): Recent<T> {
  const entries = new Map<string, T>();
  return {
    get: (key) => entries.get(key),
    remove: (key) => void entries.delete(key),
    size: () => entries.size,
    entries: () => entries,
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    },
  };
}
