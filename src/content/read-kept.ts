import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';

/**
 * What the build stored in a file. Undefined if it cannot be read because it was cut off or written by another version
 * of Node. Callers then rebuild it, which only takes longer.
 */
export function readKept<T>(file: string): T | undefined {
  try {
    return deserialize(readFileSync(file)) as T;
  } catch {
    return undefined;
  }
}
