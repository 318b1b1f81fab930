import { parentPort, workerData } from 'node:worker_threads';
import { tellMistake } from '../content/mistakes';
import { withdrawnFiles } from '../content/withdraw-pages';
import { inspectContent } from './inspect-content';
import type { ReadApart, Told, ToRead } from './read-apart';

/** The program of the thread that reads content while the server keeps answering: reads once, reports, ends. */
function read(toRead: ToRead): ReadApart {
  const withdrawn = orElse(
    () => withdrawnFiles(toRead.contentDir),
    () => [],
  );
  tell({ withdrawn });
  return orElse(
    () => ({ ...inspect(toRead), withdrawn }),
    // A withdrawal counts, whatever else breaks.
    (fault) => ({ mistakes: [fault], fault, withdrawn }),
  );
}

function inspect({ contentDir, intentsDir, ...choices }: ToRead): Omit<ReadApart, 'withdrawn'> {
  const { raw, mistakes } = inspectContent(contentDir, intentsDir, choices);
  if (mistakes.length > 0) return { mistakes: mistakes.map(tellMistake) };
  // Real words belong to the program, and there are many: whoever serves the content has them already.
  return { raw: { ...raw, ruleBook: { ...raw.ruleBook, realWords: new Set() } }, mistakes: [] };
}

function orElse<T>(work: () => T, otherwise: (fault: string) => T): T {
  try {
    return work();
  } catch (fault) {
    return otherwise(fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault));
  }
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

tell(read(workerData as ToRead));
