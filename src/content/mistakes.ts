/** Something wrong in a content file: where, and what to do about it, in words for a curator. */
export interface Mistake {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** Thrown when content cannot be used. Lists every mistake of every file at once. */
export class ContentError extends Error {
  readonly code = 'CONTENT_UNUSABLE';
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(`The content cannot be used:\n${mistakes.map((each) => `  ${tellMistake(each)}`).join('\n')}`);
    this.name = 'ContentError';
    this.mistakes = mistakes;
  }
}

/** A mistake on one line: `treatments/iloprost.md:14 cites …`. */
export function tellMistake({ file, line, message }: Mistake): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${message}`;
}

/** "; did you mean "s80"?" if a known name is close to the one that was written, otherwise ''. */
export function didYouMean(written: string, known: Iterable<string>): string {
  let best: string | undefined;
  let least = 3;
  for (const name of known) {
    const distance = editDistance(written, name);
    if (distance < least) [best, least] = [name, distance];
  }
  return best === undefined ? '' : `; did you mean "${best}"?`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
