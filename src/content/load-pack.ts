import { posix } from 'node:path';
import type { z } from 'zod';
import type { Source } from '../domain/citation';
import type { Page, PageKind, ReportWord } from '../domain/page';
import { checkNames, type PlacedPage } from './check-names';
import type { Known } from './check-sections';
import type { Disk } from './disk';
import { loadReportWords } from './load-report-words';
import { loadSources } from './load-sources';
import type { Mistake } from './mistakes';
import { packSchema, pageSchema } from './page-schema';
import { readSections } from './read-sections';
import { parseYaml, readYaml } from './read-yaml';

/** One condition's content, as loaded. */
export interface Pack {
  readonly name: string;
  readonly folder: string;
  readonly version: string;
  readonly status: 'draft' | 'reviewed';
  readonly pages: readonly Page[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly reportWords: readonly ReportWord[];
  readonly easyWords: readonly string[];
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** Loads one content pack. In: the content folder, the pack's folder, the headings that intents know, the list for mistakes. Out: the pack, undefined if `pack.yml` cannot be read. */
export function loadPack(
  disk: Disk,
  folder: string,
  headings: ReadonlySet<string>,
  mistakes: Mistake[],
): Pack | undefined {
  const pack = readYaml(disk, `${folder}/pack.yml`, packSchema, mistakes)?.value;
  if (!pack) return undefined;
  const sources = loadSources(disk, `${folder}/sources.yml`, mistakes);
  // Without the bibliography no citation can be told from a wrong one; that it cannot be read is told already.
  const known: Known = { headings, sources: sources.size > 0 ? sources : undefined };
  const read = (kind: PageKind) => (file: string) => loadPage(disk, file, kind, { pack, known }, mistakes) ?? [];
  const pages = [
    ...disk
      .list(folder, '.md')
      .filter((file) => !file.endsWith('README.md'))
      .flatMap(read('condition')),
    ...disk.list(`${folder}/causes`, '.md').flatMap(read('cause')),
    ...disk.list(`${folder}/treatments`, '.md').flatMap(read('treatment')),
  ];
  checkNames(pages, headings, mistakes);
  const topics = new Set(pages.map(({ page }) => page.topic));
  return {
    name: pack.name,
    folder,
    version: pack.version,
    status: pack.status,
    pages: pages.map(({ page }) => page),
    sources,
    reportWords: loadReportWords(disk, folder, { topics, sources }, mistakes),
    easyWords: pack['easy-words'],
  };
}

interface Around {
  readonly pack: z.output<typeof packSchema>;
  readonly known: Known;
}

function loadPage(
  disk: Disk,
  file: string,
  kind: PageKind,
  { pack, known }: Around,
  mistakes: Mistake[],
): PlacedPage | undefined {
  const text = disk.read(file) ?? '';
  const front = FRONT_MATTER.exec(text);
  if (!front?.[1]) {
    mistakes.push({ file, line: 1, message: 'must begin with front matter between two lines of "---"' });
    return undefined;
  }
  const read = parseYaml(front[1], file, pageSchema, mistakes, 2);
  if (!read) return undefined;
  const {
    'everyday-names': everydayNames,
    'off-label': offLabel,
    'review-due': reviewDue,
    group,
    withdrawn,
    names,
    ...page
  } = read.value;
  const base = posix.basename(file, '.md');
  const isPack = base === 'condition';
  const body = text.slice(front[0].length);
  const sections = readSections(body, file, front[0].split('\n').length, mistakes, known);
  return {
    file,
    lineOf: read.lineOf,
    page: {
      ...page,
      topic: isPack ? pack.name : base,
      pack: pack.name,
      kind,
      names: isPack ? [...new Set([...pack.names, ...names])] : names,
      everydayNames,
      offLabel,
      reviewDue,
      sections,
      ...(group && { group }),
      ...(withdrawn !== undefined && { withdrawn }),
    },
  };
}
