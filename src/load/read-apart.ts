import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DeploymentChoices } from '../content/load-deployment';
import type { RawContent } from '../content/raw-content';
import type { PageFile } from '../content/withdraw-pages';

/** The folders to read, and what the environment says of the deployment. */
export interface ToRead extends DeploymentChoices {
  readonly contentDir: string;
  readonly intentsDir: string;
}

/** What was read apart: the content where nothing is wrong with it, else every mistake; and the pages that a line withdraws, in any case. */
export interface ReadApart {
  readonly raw?: RawContent;
  readonly mistakes: readonly string[];
  /** What broke the reading itself, where something did: the same may be read whole the next time. */
  readonly fault?: string;
  readonly withdrawn: readonly PageFile[];
}

/** What the thread tells: the withdrawals as soon as it knows them, since one is obeyed whatever becomes of the rest; then all. */
export type Told = Pick<ReadApart, 'withdrawn'> | ReadApart;

const PROGRAM = join(__dirname, 'content-reader.js');

/** A reading takes seconds, on a slow machine ten; what takes longer hangs, and nothing else would be read meanwhile. */
const PATIENCE_MS = 60_000;

/**
 * Reads and checks content in a thread of its own: it takes seconds, and nobody in danger may wait for it. In: what to read;
 * for tests, another thread and patience. Rejects if the thread breaks or hangs before it told of withdrawals.
 */
export function readApart(
  { contentDir, intentsDir, deploymentFile, country, botClosed, previewContent }: ToRead,
  { program = PROGRAM, patienceMs = PATIENCE_MS } = {},
): Promise<ReadApart> {
  return new Promise((resolve, reject) => {
    const toRead: ToRead = {
      contentDir,
      intentsDir,
      ...(deploymentFile !== undefined && { deploymentFile }),
      ...(country !== undefined && { country }),
      ...(botClosed !== undefined && { botClosed }),
      ...(previewContent !== undefined && { previewContent }),
    };
    const thread = new Worker(program, { workerData: toRead });
    let withdrawn: ReadApart['withdrawn'] | undefined;
    const giveUp = (fault: Error) => {
      clearTimeout(timer);
      if (withdrawn === undefined) reject(fault);
      else resolve({ mistakes: [fault.message], fault: fault.message, withdrawn });
    };
    const timer = setTimeout(() => {
      giveUp(new Error(`the thread that reads content gave no answer in ${patienceMs / 1000} seconds`));
      void thread.terminate();
    }, patienceMs).unref();
    thread.on('message', (told: Told) => {
      if (!('mistakes' in told)) {
        withdrawn = told.withdrawn;
        return;
      }
      clearTimeout(timer);
      resolve(told);
    });
    // What broke is told before what the thread still had to say; by its end all that is read.
    let broken = new Error('the thread that reads content ended without a word');
    thread.once('error', (fault) => {
      broken = fault;
    });
    thread.once('exit', () => giveUp(broken));
  });
}
