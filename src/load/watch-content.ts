import { stampFolders } from '../content/stamp-folders';
import type { Log } from '../telemetry/log';
import type { ReadApart } from './read-apart';

/** What the watch over content needs. */
export interface ContentWatchParts {
  readonly contentDir: string;
  readonly intentsDir: string;
  /** The deployer's own file, where it lies outside the content folder. */
  readonly deploymentFile?: string;
  /** The stamp of the folders from before what is served was read: an edit made while the server started is seen at the first look. */
  readonly stampAtStart: string;
  /** Seconds between two looks; 0 looks only when asked. */
  readonly contentPollSeconds: number;
  readonly read: () => Promise<ReadApart>;
  /** Takes what was read; runs in one go, so that no turn sees half of it. */
  readonly take: (read: ReadApart) => void;
  readonly log: Pick<Log, 'fault'>;
}

/** The watch: `reload` reads now; `stop` ends it. */
export interface ContentWatch {
  readonly reload: () => Promise<void>;
  readonly stop: () => void;
}

/** Watches the content folders and has what changed read and taken. One reading at a time; whatever breaks leaves what is served as it is. */
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

/** An edit whose reading broke, before anybody could say what is wrong with it; a withdrawal in it is still to be obeyed. */
interface Broken {
  readonly stamp: string;
  readonly pause: number;
  /** Looks until it is read again. */
  looksLeft: number;
}

const LONGEST_PAUSE = 64;

/** Read again after one look, then two, four and so on: what breaks for good must not fill the log. */
function brokenAgain(stamp: string, before: Broken | undefined): Broken {
  const pause = before?.stamp === stamp ? Math.min(before.pause * 2, LONGEST_PAUSE) : 1;
  return { stamp, pause, looksLeft: pause };
}
