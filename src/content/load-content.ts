import type { Library } from '../domain/library';
import { buildLibrary } from './build-library';
import { deployedLibrary, deployedPageWords } from './deployed';
import { conditionSlots, fill } from './fill';
import { type DeploymentChoices, loadDeployment } from './load-deployment';
import { ContentError, type Mistake } from './mistakes';
import type { RawContent } from './raw-content';
import { readContent } from './read-content';
import { keepReady, takeReady } from './ready-content';

/** All curated content, checked, with the deployer's words in it. */
export interface Content extends Omit<RawContent, 'packs' | 'intents' | 'words'> {
  readonly library: Library;
}

/**
 * Loads and checks all content.
 * @param readyFile a file in which the build keeps checked content, if there is one
 * @param choices what the environment says about the deployment
 * @throws ContentError that lists every mistake of every file at once
 */
export function loadContent(
  contentFolder: string,
  intentsFolder: string,
  readyFile?: string,
  choices: DeploymentChoices = {},
): Content {
  const ready = readyFile === undefined ? undefined : takeReady(readyFile, [contentFolder, intentsFolder]);
  if (!ready) return contentOf(readWhole(contentFolder, intentsFolder, choices));
  // The deployer's file may be elsewhere, and the environment may override it, so it is read at every start.
  const mistakes: Mistake[] = [];
  const deployment = loadDeployment(contentFolder, choices, ready.words.lines, mistakes);
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return contentOf({ ...ready, deployment });
}

/** Makes content of what was read. */
export function contentOf(raw: RawContent): Content {
  const { packs, intents, words, ...rest } = raw;
  const { languages, version, deployment } = rest;
  const library = deployedLibrary(buildLibrary({ packs, intents, words, languages, version }), deployment);
  const conditions = conditionSlots(library.packs.map((pack) => library.page(pack)?.label ?? pack));
  const said = Object.entries(rest.pageWords).map(([key, text]) => [key, fill(text, conditions)] as const);
  // Looked up by people's own words, which must not find inherited keys such as "constructor".
  const ordinals = Object.assign(Object.create(null) as Record<string, number>, rest.talkWords.ordinals);
  const talkWords = { ...rest.talkWords, ordinals };
  return { ...rest, talkWords, library, pageWords: deployedPageWords(Object.fromEntries(said), deployment) };
}

/** Reads and checks content from its files, and stores it in `readyFile`. Throws like `loadContent`. */
export function makeReady(contentFolder: string, intentsFolder: string, readyFile: string): void {
  keepReady(readyFile, [contentFolder, intentsFolder], readWhole(contentFolder, intentsFolder, {}));
}

function readWhole(contentFolder: string, intentsFolder: string, choices: DeploymentChoices): RawContent {
  const { raw, mistakes } = readContent(contentFolder, intentsFolder, choices);
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return raw;
}
