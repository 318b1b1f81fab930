/** A map of limited size that drops its oldest entries. */
export interface Recent<T> {
  readonly get: (key: string) => T | undefined;
  /** Setting an entry again makes it the newest. */
  readonly set: (key: string, value: T) => void;
  readonly remove: (key: string) => void;
  readonly size: () => number;
  /** All entries, the oldest first. */
  readonly entries: () => Iterable<readonly [string, T]>;
}

/**
 * Makes such a map, in the memory of this process.
 * @param most how many entries it keeps
 */
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
