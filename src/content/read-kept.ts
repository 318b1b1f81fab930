import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';

/**
 * What the build kept in a file; undefined where it cannot be read: it was cut off, or another Node wrote it. Whoever asks
 * makes it anew then, which only takes longer.
 */
export function readKept<T>(file: string): T | undefined {
  try {
    return deserialize(readFileSync(file)) as T;
  } catch {
    return undefined;
  }
}
