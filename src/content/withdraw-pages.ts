import { basename, posix } from 'node:path';
import type { Page } from '../domain/page';
import { openDisk } from './disk';
import type { Content } from './load-content';

/** A page as a file: the folder of its pack, and its file name. */
export interface PageFile {
  readonly pack: string;
  readonly name: string;
}

const WITHDRAWN = /^[ \t]*(["']?)withdrawn\1[ \t]*:(?![ \t]*false\b)/im;

/** True if both are the same file. */
export function isSameFile(one: PageFile, other: PageFile): boolean {
  return one.pack === other.pack && one.name === other.name;
}

/**
 * Finds the pages that are withdrawn, whatever else is wrong with them or with other files. A withdrawal takes effect
 * even while the rest of an edit cannot be used.
 */
export function withdrawnFiles(contentFolder: string): readonly PageFile[] {
  const disk = openDisk(contentFolder);
  return disk
    .all('.')
    .filter((file) => file.endsWith('.md') && WITHDRAWN.test(headOf(disk.read(file) ?? '')))
    .map((file) => ({ pack: file.split(posix.sep)[0] ?? '', name: basename(file, '.md') }));
}

/** The front matter of a page, even if the lines that enclose it are damaged. */
function headOf(page: string): string {
  const lines = page.split('\n');
  const end = lines.findIndex((line, at) => at > 0 && /^(?:--+\s*$|#)/.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).join('\n');
}

/** The same content without some of its pages. Its version names them, so that it differs from the full one. */
export function withdrawPages(content: Content, files: readonly PageFile[]): Content {
  const { library } = content;
  const isMeant = ({ topic, withdrawn }: Page) =>
    withdrawn === undefined &&
    files.some(({ pack, name }) => topic === (name === 'condition' ? pack : `${pack}/${name}`));
  const kinds = ['condition', 'cause', 'treatment'] as const;
  const meant = kinds.flatMap((kind) => library.pages(kind)).filter(isMeant);
  if (meant.length === 0) return content;
  const without = (page: Page): Page => (meant.includes(page) ? { ...page, withdrawn: '' } : page);
  const changed: Content['library'] = {
    ...library,
    version: [library.version, ...meant.map(({ topic }) => topic)].join('-'),
    page: (topic) => {
      const page = library.page(topic);
      return page && without(page);
    },
    counterparts: (topic) => library.counterparts(topic).map(without),
    pages: (kind, group) => library.pages(kind, group).map(without),
  };
  return { ...content, library: changed };
}
