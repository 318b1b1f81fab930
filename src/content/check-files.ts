import type { Disk } from './disk';
import type { Mistake } from './mistakes';

/** Markers of an unfinished merge. */
const MERGE = /^(<{7}|>{7}|={7})( |$)/;
/** Invisible characters that nobody types on purpose: they reverse text, split words, or come from a binary file. */
const UNSEEN = /(?!\t|\r)\p{Cc}|[\u200B\u202A-\u202E\u2060\u2066-\u2069]/u;

/** Checks the characters of every file, before anybody reads what it says. */
export function checkFiles(disk: Disk, files: readonly string[], mistakes: Mistake[]): void {
  for (const file of files) {
    const bytes = disk.bytes(file);
    if (!bytes) continue;
    const lines = bytes.toString('utf8').split('\n');
    const told = (pattern: RegExp, message: string) => {
      const at = lines.findIndex((line) => pattern.test(line));
      if (at >= 0) mistakes.push({ file, line: at + 1, message });
      return at >= 0;
    };
    if (told(/\uFFFD/, 'holds letters that are not UTF-8; save the file as UTF-8')) continue;
    if (told(MERGE, 'holds the marks of a merge that is not finished')) continue;
    told(UNSEEN, 'holds a letter that cannot be seen; type the line again');
  }
}
