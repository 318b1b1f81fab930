/** The latest entries by key; the oldest are forgotten, so that it never grows past its size. */
export interface Recent<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
  readonly remove: (key: string) => void;
}

/** Makes a small memory of this process. In: how many entries it keeps. */
export function keepRecent<T>(most: number): Recent<T> {
  const entries = new Map<string, T>();
  return {
    get: (key) => entries.get(key),
    remove: (key) => void entries.delete(key),
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    },
  };
}
