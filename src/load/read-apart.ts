import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DeploymentChoices } from '../content/load-deployment';
import type { RawContent } from '../content/raw-content';
import type { PageFile } from '../content/withdraw-pages';

/** The folders to read, and what the environment says about the deployment. */
export interface ToRead extends DeploymentChoices {
  readonly contentDir: string;
  readonly intentsDir: string;
}

/**
 * The result of reading on a thread: the content if nothing is wrong with it, otherwise every mistake; in any case the
 * withdrawn pages.
 */
export interface ReadApart {
  readonly raw?: RawContent;
  readonly mistakes: readonly string[];
  /** What broke the reading itself, if anything. The same content may be read successfully the next time. */
  readonly fault?: string;
  readonly withdrawn: readonly PageFile[];
}

/**
 * What the thread reports: withdrawals as soon as it knows them, because they take effect whatever becomes of the rest;
 * then everything.
 */
export type Told = Pick<ReadApart, 'withdrawn'> | ReadApart;

const PROGRAM = join(__dirname, 'content-reader.js');

/** Reading takes seconds, on a slow machine ten. A thread that takes longer hangs, and would block all later reads. */
const PATIENCE_MS = 60_000;

/**
 * Reads and checks content on a separate thread, because that takes seconds and nobody in danger may wait for it.
 * Rejects if the thread breaks or hangs before it has reported withdrawals.
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
    // The error arrives before the thread's last messages; when it exits, all of them have been read.
    let broken = new Error('the thread that reads content ended without a word');
    thread.once('error', (fault) => {
      broken = fault;
    });
    thread.once('exit', () => giveUp(broken));
  });
}
