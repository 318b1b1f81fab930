import type { Library } from '../domain/library';
import { buildLibrary } from './build-library';
import { ContentError } from './mistakes';
import type { RawContent } from './raw-content';
import { readContent } from './read-content';
import { keepReady, takeReady } from './ready-content';

/** All curated content, checked. */
export interface Content extends Omit<RawContent, 'packs' | 'intents' | 'words'> {
  readonly library: Library;
}

/**
 * Loads and checks all content: the only door to the disk. In: the folders of content and intents, and where content is
 * kept ready, if it is. Out: the content. Throws a ContentError that lists every mistake of every file at once.
 */
export function loadContent(contentFolder: string, intentsFolder: string, readyFile?: string): Content {
  const ready = readyFile === undefined ? undefined : takeReady(readyFile, [contentFolder, intentsFolder]);
  return contentOf(ready ?? readWhole(contentFolder, intentsFolder));
}

/** Makes content of what was read. */
export function contentOf(raw: RawContent): Content {
  const { packs, intents, words, ...rest } = raw;
  const { languages, version } = rest;
  return { library: buildLibrary({ packs, intents, words, languages, version }), ...rest };
}

/** Reads and checks content from its files, and keeps it ready in another. Throws as `loadContent`. */
export function makeReady(contentFolder: string, intentsFolder: string, readyFile: string): void {
  keepReady(readyFile, [contentFolder, intentsFolder], readWhole(contentFolder, intentsFolder));
}

function readWhole(contentFolder: string, intentsFolder: string): RawContent {
  const { raw, mistakes } = readContent(contentFolder, intentsFolder);
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return raw;
}
