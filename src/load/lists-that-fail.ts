import { tryListening } from '../assemble';
import { openDisk } from '../content/disk';
import type { Content } from '../content/load-content';
import type { Mistake } from '../content/mistakes';

/** The files whose patterns say how the bot hears people. */
const FILES = ['shared/talk.yml', 'shared/understanding.yml'];

/**
 * Builds everything with which the turn hears people, as serving the content would, so that a failure is reported here.
 * The line of a mistake is a guess.
 */
export function listsThatFail(folder: string, content: Content): readonly Mistake[] {
  try {
    tryListening(content);
    return [];
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    return [{ ...placeOf(folder, message), message }];
  }
}

/** Compilers name the list or pattern that they cannot read, but not its file. */
function placeOf(folder: string, told: string): Pick<Mistake, 'file' | 'line'> {
  const disk = openDisk(folder);
  const words = [/<[^<>]+>/.exec(told)?.[0], /"([^"]+)"/.exec(told)?.[1]].flatMap((word) => word ?? []);
  for (const word of words)
    for (const file of FILES) {
      const line = (disk.read(file) ?? '').split('\n').findIndex((each) => each.includes(word)) + 1;
      if (line > 0) return { file, line };
    }
  return { file: FILES[1] ?? '' };
}
