import { parentPort, workerData } from 'node:worker_threads';
import { tellMistake } from '../content/mistakes';
import { withdrawnFiles } from '../content/withdraw-pages';
import { inspectContent } from './inspect-content';
import type { ReadApart, ToRead } from './read-apart';

/** The program of the thread that reads content while the server goes on answering: reads once, tells what it read, ends. */
function read({ contentDir, intentsDir, ...choices }: ToRead): ReadApart {
  const withdrawn = withdrawnFiles(contentDir);
  const { raw, mistakes } = inspectContent(contentDir, intentsDir, choices);
  if (mistakes.length > 0) return { mistakes: mistakes.map(tellMistake), withdrawn };
  // Real words are the program's own, and many: whoever serves the content has them already.
  return { raw: { ...raw, ruleBook: { ...raw.ruleBook, realWords: new Set() } }, mistakes: [], withdrawn };
}

parentPort?.postMessage(read(workerData as ToRead));
