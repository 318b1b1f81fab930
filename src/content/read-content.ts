import { basename } from 'node:path';
import { checkDoses } from './check-doses';
import { checkFiles } from './check-files';
import { checkPhrases } from './check-phrases';
import { type Disk, openDisk } from './disk';
import { loadChannelWords, loadPageWords } from './load-channel-words';
import { type DeploymentChoices, loadDeployment } from './load-deployment';
import { loadIntents } from './load-intents';
import { loadLanguage } from './load-language';
import { loadOtherLanguages } from './load-other-languages';
import { loadPack } from './load-pack';
import { loadReportForm } from './load-report-form';
import { loadRuleBook } from './load-rule-book';
import { loadTalkWords } from './load-talk-words';
import { loadUnderstanding } from './load-understanding';
import { loadWords } from './load-words';
import type { Mistake } from './mistakes';
import type { RawContent } from './raw-content';
import { rulesVersionOf, teachingVersionOf, versionOf } from './version';

/**
 * Content as far as it could be read, and every mistake of every file. Whoever serves it must check that there are
 * none.
 */
export interface ReadContent {
  readonly raw: RawContent;
  readonly mistakes: readonly Mistake[];
}

/** The folder that belongs to no pack. */
const SHARED = 'shared';
/** Folders that are not packs: the shared words, and the JSON schemas for editors. */
const NO_PACKS: ReadonlySet<string> = new Set([SHARED, 'schemas']);

/**
 * Reads and checks all content, and returns it with all mistakes.
 * @param choices what the environment says about the deployment
 */
export function readContent(
  contentFolder: string,
  intentsFolder: string,
  choices: DeploymentChoices = {},
): ReadContent {
  const mistakes: Mistake[] = [];
  const disk = openDisk(contentFolder);
  const { intents, names } = readIntents(intentsFolder, mistakes);
  checkFiles(
    disk,
    disk.all('.').filter((file) => /\.(md|yml)$/.test(file)),
    mistakes,
  );
  const folders = disk.folders('.').filter((folder) => !NO_PACKS.has(folder) && !folder.startsWith('.'));
  if (folders.length === 0)
    mistakes.push({ file: contentFolder, message: 'holds no content pack: a folder with pack.yml' });
  const headings = new Set([...names, ...intents.map((intent) => intent.name)]);
  const packs = folders.map((folder) => loadPack(disk, folder, headings, mistakes));
  const ruleBook = loadRuleBook(disk, packs, mistakes);
  const words = loadWords(disk, mistakes);
  checkPhrases(disk, words, headings, mistakes);
  checkDoses(disk, ruleBook.rules, mistakes);
  const read = {
    packs,
    intents,
    words,
    language: loadLanguage(disk, mistakes),
    reportForm: loadReportForm(disk, mistakes),
    talkWords: loadTalkWords(disk, mistakes),
    understanding: loadUnderstanding(disk, { intents: headings, occasions: new Set(words.occasions.keys()) }, mistakes),
    channelWords: loadChannelWords(disk, mistakes),
    pageWords: loadPageWords(disk, mistakes),
    ruleBook,
    languages: loadOtherLanguages(disk, ruleBook.rules, mistakes),
    easyWords: packs.flatMap((pack) => pack.easyWords),
    deployment: loadDeployment(contentFolder, choices, words.lines, mistakes),
  };
  return { raw: withVersions(read), mistakes: withoutEchoes(mistakes) };
}

/** The intents, and the names of their files, so that no page is blamed for a heading whose intent cannot be read. */
function readIntents(folder: string, mistakes: Mistake[]) {
  const disk: Disk = openDisk(folder);
  const found: Mistake[] = [];
  const intents = loadIntents(disk, found);
  checkFiles(disk, disk.list('.', '.yml'), found);
  if (intents.length === 0 && found.length === 0) mistakes.push({ file: folder, message: 'holds no intents' });
  mistakes.push(...found.map((each) => ({ ...each, file: `${basename(folder)}/${each.file}` })));
  return { intents, names: disk.list('.', '.yml').map((file) => basename(file, '.yml')) };
}

function withVersions(read: Omit<RawContent, 'version' | 'rulesVersion' | 'teachingVersion'>): RawContent {
  return {
    ...read,
    version: versionOf(read),
    rulesVersion: rulesVersionOf(read),
    teachingVersion: teachingVersionOf(read),
  };
}

const UNREADABLE = /not UTF-8|merge that is not finished/;
const NO_RULE = /which is no rule\b/;

/**
 * Drops what only follows from another mistake: anything else in a file with unreadable characters, and rules that are
 * missing because their file cannot be read. Sorts the rest by file and line.
 */
function withoutEchoes(mistakes: readonly Mistake[]): readonly Mistake[] {
  const unreadable = new Set(mistakes.filter(({ message }) => UNREADABLE.test(message)).map(({ file }) => file));
  const rulesAreBroken = mistakes.some(
    ({ file }) => /red-flags(\/[\w-]+)?\.yml$/.test(file) && !/languages\//.test(file),
  );
  return mistakes
    .filter(({ file, message }) => !unreadable.has(file) || UNREADABLE.test(message))
    .filter(({ message }) => !rulesAreBroken || !NO_RULE.test(message))
    .sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
}
