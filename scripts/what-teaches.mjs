import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /\brequire\("(\.[^"]+)"\)/g;

/**
 * All files of ours that run when some compiled programs do: the programs, and what they import, however far. What they
 * import is looked up and not listed, so that nobody has to remember it. In: their paths. Out: the paths, in order.
 */
export function whatTeaches(programs) {
  const found = new Set();
  const look = (file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(IMPORT)) look(fileOf(join(dirname(file), name)));
  };
  for (const program of programs) look(program);
  return [...found].sort();
}

/** The file that Node loads under a name without an ending. */
function fileOf(name) {
  return [`${name}.js`, join(name, 'index.js')].find((file) => existsSync(file)) ?? name;
}
