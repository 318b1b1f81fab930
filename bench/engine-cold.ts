import { readFileSync } from 'node:fs';
import { loadContent } from '../src/content/load-content';
import type { EngineName } from './engine';
import { engineNamed, READY } from './engine-named';

/**
 * Prints how many milliseconds an engine takes from nothing to its first answer: its code, its file, one message. The
 * content is loaded before, as the screen needs it anyway.
 */
async function main(): Promise<void> {
  const [name, path = '', content = '', intents = ''] = process.argv.slice(2);
  const loaded = loadContent(content, intents, READY);
  const from = performance.now();
  const answer = await engineNamed(name as EngineName, loaded).wake(readFileSync(path));
  await answer('how long does it take');
  process.stdout.write(String(performance.now() - from));
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
});
