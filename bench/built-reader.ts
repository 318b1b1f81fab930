import { existsSync, readFileSync } from 'node:fs';
import { READER_FILE } from '../src/load/load-from-config';
import { type ReaderModel, readReader } from '../src/safety/second-reader/reader-model';

/** The second reader that the build left; undefined if there is none, as in the program. */
export function builtReader(): ReaderModel | undefined {
  const file = `build/${READER_FILE}`;
  return existsSync(file) ? readReader(readFileSync(file)) : undefined;
}
