import type { Library } from '../domain/library';
import { buildLibrary } from './build-library';
import { openDisk } from './disk';
import { conditionSlots, fill } from './fill';
import { loadChannelWords, loadPageWords } from './load-channel-words';
import { loadIntents } from './load-intents';
import { loadLanguage } from './load-language';
import { loadOtherLanguages } from './load-other-languages';
import { loadPack } from './load-pack';
import { loadReportForm } from './load-report-form';
import { loadRuleBook } from './load-rule-book';
import { loadTalkWords } from './load-talk-words';
import { loadUnderstanding } from './load-understanding';
import { loadWords } from './load-words';
import { ContentError, type Mistake } from './mistakes';
import type { RawContent } from './raw-content';
import { keepReady, takeReady } from './ready-content';

/** All curated content, checked. */
export interface Content extends Omit<RawContent, 'packs' | 'intents' | 'words'> {
  readonly library: Library;
}

const SHARED = 'shared';

/**
 * Loads and checks all content: the only door to the disk. In: the folders of content and intents, and where content is
 * kept ready, if it is. Out: the content. Throws a ContentError that lists every mistake of every file at once.
 */
export function loadContent(contentFolder: string, intentsFolder: string, readyFile?: string): Content {
  const ready = readyFile === undefined ? undefined : takeReady(readyFile, [contentFolder, intentsFolder]);
  const { packs, intents, words, pageWords, ...rest } = ready ?? readContent(contentFolder, intentsFolder);
  const { ruleBook, languages } = rest;
  const library = buildLibrary({ packs, intents, words, ruleBook, languages });
  const conditions = conditionSlots(library.packs.map((pack) => library.page(pack)?.label ?? pack));
  const said = Object.entries(pageWords).map(([key, text]) => [key, fill(text, conditions)] as const);
  return { library, pageWords: Object.fromEntries(said), ...rest };
}

/** Reads and checks content from its files, and keeps it ready in another. Throws as `loadContent`. */
export function makeReady(contentFolder: string, intentsFolder: string, readyFile: string): void {
  keepReady(readyFile, [contentFolder, intentsFolder], readContent(contentFolder, intentsFolder));
}

function readContent(contentFolder: string, intentsFolder: string): RawContent {
  const mistakes: Mistake[] = [];
  const disk = openDisk(contentFolder);
  const intents = loadIntents(openDisk(intentsFolder), mistakes);
  if (intents.length === 0) mistakes.push({ file: intentsFolder, message: 'holds no intents' });
  const folders = disk.folders('.').filter((folder) => folder !== SHARED);
  if (folders.length === 0)
    mistakes.push({ file: contentFolder, message: 'holds no content pack: a folder with pack.yml' });
  const headings = new Set(intents.map((intent) => intent.name));
  const packs = folders.flatMap((folder) => loadPack(disk, folder, headings, mistakes) ?? []);
  const ruleBook = loadRuleBook(disk, packs, mistakes);
  const raw: RawContent = {
    packs,
    intents,
    words: loadWords(disk, mistakes),
    language: loadLanguage(disk, mistakes),
    reportForm: loadReportForm(disk, mistakes),
    talkWords: loadTalkWords(disk, mistakes),
    understanding: loadUnderstanding(disk, mistakes),
    channelWords: loadChannelWords(disk, mistakes),
    pageWords: loadPageWords(disk, mistakes),
    ruleBook,
    languages: loadOtherLanguages(disk, ruleBook.rules, mistakes),
    easyWords: packs.flatMap((pack) => pack.easyWords),
  };
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return raw;
}
