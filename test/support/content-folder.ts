import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the project's content that a test may break. */
export interface ContentFolder {
  readonly path: string;
  /** Changes a file; throws where the change leaves it as it was, so that no test passes for nothing. */
  readonly edit: (file: string, change: (text: string) => string) => void;
  readonly write: (file: string, text: string | Uint8Array) => void;
  readonly remove: (file: string) => void;
  readonly end: () => void;
}

/** Copies a folder, `content` unless another is named. */
export function copyOf(folder = 'content'): ContentFolder {
  const path = mkdtempSync(join(tmpdir(), 'marrow-content-'));
  cpSync(folder, path, { recursive: true });
  return {
    path,
    edit: (file, change) => {
      const before = readFileSync(join(path, file), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`the change leaves ${file} as it was`);
      writeFileSync(join(path, file), after);
    },
    write: (file, text) => writeFileSync(join(path, file), text),
    remove: (file) => rmSync(join(path, file), { recursive: true }),
    end: () => rmSync(path, { recursive: true, force: true }),
  };
}
