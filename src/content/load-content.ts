import type { Library } from '../domain/library';
import type { RuleBook } from '../domain/rule-book';
import type { TalkWords } from '../domain/talk-words';
import type { Language } from '../text/words';
import { buildLibrary } from './build-library';
import { openDisk } from './disk';
import { loadChannelWords, loadPageWords } from './load-channel-words';
import { loadIntents } from './load-intents';
import { loadLanguage } from './load-language';
import { loadPack } from './load-pack';
import { loadRuleBook } from './load-rule-book';
import { loadTalkWords } from './load-talk-words';
import { loadUnderstanding, type UnderstandingWords } from './load-understanding';
import { loadWords } from './load-words';
import { ContentError, type Mistake } from './mistakes';

/** All curated content, checked. */
export interface Content {
  readonly library: Library;
  readonly ruleBook: RuleBook;
  readonly language: Language;
  readonly talkWords: TalkWords;
  readonly understanding: UnderstandingWords;
  readonly channelWords: ReturnType<typeof loadChannelWords>;
  readonly pageWords: ReturnType<typeof loadPageWords>;
  /** Names that readability counts as easy. */
  readonly easyWords: readonly string[];
}

const SHARED = 'shared';

/**
 * Loads and checks all content: the only door to the disk. In: the folders of content and intents. Out: the content.
 * Throws a ContentError that lists every mistake of every file at once.
 */
export function loadContent(contentFolder: string, intentsFolder: string): Content {
  const mistakes: Mistake[] = [];
  const disk = openDisk(contentFolder);
  const intents = loadIntents(openDisk(intentsFolder), mistakes);
  if (intents.length === 0) mistakes.push({ file: intentsFolder, message: 'holds no intents' });
  const folders = disk.folders('.').filter((folder) => folder !== SHARED);
  if (folders.length === 0)
    mistakes.push({ file: contentFolder, message: 'holds no content pack: a folder with pack.yml' });
  const headings = new Set(intents.map((intent) => intent.name));
  const packs = folders.flatMap((folder) => loadPack(disk, folder, headings, mistakes) ?? []);
  const words = loadWords(disk, mistakes);
  const language = loadLanguage(disk, mistakes);
  const talkWords = loadTalkWords(disk, mistakes);
  const understanding = loadUnderstanding(disk, mistakes);
  const channelWords = loadChannelWords(disk, mistakes);
  const pageWords = loadPageWords(disk, mistakes);
  const ruleBook = loadRuleBook(disk, folders, mistakes);
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return {
    library: buildLibrary({ packs, intents, words }),
    ruleBook,
    language,
    talkWords,
    understanding,
    channelWords,
    pageWords,
    easyWords: packs.flatMap((pack) => pack.easyWords),
  };
}
