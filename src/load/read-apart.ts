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

/** Reads and checks content in a thread of its own: it takes seconds, and nobody in danger may wait for it. Rejects if the thread breaks. */
export function readApart({
  contentDir,
  intentsDir,
  deploymentFile,
  country,
  botClosed,
  previewContent,
}: ToRead): Promise<ReadApart> {
  return new Promise((resolve, reject) => {
    const toRead: ToRead = {
      contentDir,
      intentsDir,
      ...(deploymentFile !== undefined && { deploymentFile }),
      ...(country !== undefined && { country }),
      ...(botClosed !== undefined && { botClosed }),
      ...(previewContent !== undefined && { previewContent }),
    };
    const thread = new Worker(join(__dirname, 'content-reader.js'), { workerData: toRead });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that reads content ended without a word')));
  });
}
