import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What Chromium is called, the likeliest first; `.ci/run` reads the same list. */
const NAMES = readFileSync(join(__dirname, 'chromium-names.txt'), 'utf8').trim().split('\n');

/** Where Chromium is on this machine. In: the environment. Out: its path; undefined where there is none. */
export function findChromium({ CHROMIUM_PATH, PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return NAMES.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))).find(canRun);
}

/**
 * Whether the page can be tried. In: what is missing for it, if anything; the environment. Throws where it is missing and
 * `CHROMIUM_REQUIRED` is set: a run that was promised a browser must not be green without it.
 */
export function mayTry(missing: string | undefined, { CHROMIUM_REQUIRED }: NodeJS.ProcessEnv): boolean {
  if (missing === undefined) return true;
  if (CHROMIUM_REQUIRED) throw new Error(missing);
  console.warn(missing);
  return false;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
