import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assets, openAssets } from './assets';

/** The files of the page: those that a browser fetches, and templates that are filled in first. */
export interface PageFiles {
  readonly assets: Assets;
  readonly templates: { readonly page: string; readonly embed: string };
}

/**
 * Reads them once.
 * @param web the folder of the page
 * @param built the folder where the build has put Web Chat
 */
export function openPageFiles(web: string, built: string): PageFiles {
  const read = (file: string) => readFileSync(join(web, file), 'utf8');
  return {
    assets: openAssets([built, web]),
    templates: { page: read('index.html'), embed: read('embed/embed.js') },
  };
}
