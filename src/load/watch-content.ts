import { stampFolders } from '../content/stamp-folders';
import type { Log } from '../telemetry/log';
import type { ReadApart } from './read-apart';

/** What the watch over content needs. */
export interface ContentWatchParts {
  readonly contentDir: string;
  readonly intentsDir: string;
  /** The deployer's own file, if it is outside the content folder. */
  readonly deploymentFile?: string;
  /** The stamp of the folders from before the served content was read, so that an edit during the start is noticed. */
  readonly stampAtStart: string;
  /** Seconds between two looks; 0 looks only when asked. */
  readonly contentPollSeconds: number;
  readonly read: () => Promise<ReadApart>;
  /** Takes what was read. It is synchronous, so that no turn sees half of it. */
  readonly take: (read: ReadApart) => void;
  readonly log: Pick<Log, 'fault'>;
}

/** The watch: `reload` reads now; `stop` ends it. */
export interface ContentWatch {
  readonly reload: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Watches the content folders, and has changes read and taken, one reading at a time. If anything breaks, the served
 * content stays as it is.
 */
export function watchContent({ read, take, log, ...parts }: ContentWatchParts): ContentWatch {
  const { contentPollSeconds: seconds } = parts;
  const folders = [parts.contentDir, parts.intentsDir];
  const stamp = () => stampFolders(folders, parts.deploymentFile);
  let seen = parts.stampAtStart;
  let broken: Broken | undefined;
  let reading: Promise<void> | undefined;
  let isAskedAgain = false;

  const readAndTake = async () => {
    do {
      isAskedAgain = false;
      let found = seen;
      try {
        found = await stamp();
        const edit = await read();
        take(edit);
        if (edit.fault !== undefined) throw new Error(edit.fault);
        [seen, broken] = [found, undefined];
      } catch (fault) {
        log.fault('content-reading', fault);
        broken = brokenAgain(found, broken);
      }
    } while (isAskedAgain);
    reading = undefined;
  };
  const reload = () => {
    isAskedAgain = reading !== undefined;
    reading ??= readAndTake();
    return reading;
  };
  const look = async () => {
    const found = await stamp().catch(() => seen);
    if (found === seen || reading !== undefined) return;
    if (broken?.stamp === found && --broken.looksLeft > 0) return;
    await reload();
  };
  const timer = seconds > 0 ? setInterval(() => void look(), seconds * 1000).unref() : undefined;
  return { reload, stop: () => clearInterval(timer) };
}

/** An edit whose reading broke before its mistakes were known. It may contain a withdrawal, so it is tried again. */
interface Broken {
  readonly stamp: string;
  readonly pause: number;
  /** How many looks remain until it is read again. */
  looksLeft: number;
}

const LONGEST_PAUSE = 64;

/** Tries again after one look, then two, four and so on: what stays broken must not fill the log. */
function brokenAgain(stamp: string, before: Broken | undefined): Broken {
  const pause = before?.stamp === stamp ? Math.min(before.pause * 2, LONGEST_PAUSE) : 1;
  return { stamp, pause, looksLeft: pause };
}
