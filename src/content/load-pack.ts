import { posix } from 'node:path';
import type { z } from 'zod';
import type { Source } from '../domain/citation';
import type { Page, PageKind, ReportWord } from '../domain/page';
import type { Disk } from './disk';
import { loadReportWords } from './load-report-words';
import { loadSources } from './load-sources';
import { didYouMean, type Mistake } from './mistakes';
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
  const read = (kind: PageKind) => (file: string) => loadPage(disk, file, kind, pack, mistakes) ?? [];
  const pages = [
    ...disk
      .list(folder, '.md')
      .filter((file) => !file.endsWith('README.md'))
      .flatMap(read('condition')),
    ...disk.list(`${folder}/causes`, '.md').flatMap(read('cause')),
    ...disk.list(`${folder}/treatments`, '.md').flatMap(read('treatment')),
  ];
  for (const { page, file } of pages) checkPage(page, file, headings, sources, mistakes);
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

interface PlacedPage {
  readonly page: Page;
  readonly file: string;
}

function loadPage(
  disk: Disk,
  file: string,
  kind: PageKind,
  pack: z.output<typeof packSchema>,
  mistakes: Mistake[],
): PlacedPage | undefined {
  const text = (disk.read(file) ?? '').replaceAll('\r\n', '\n');
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
  const sections = readSections(body, file, front[0].split('\n').length, mistakes);
  return {
    file,
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

function checkPage(
  page: Page,
  file: string,
  headings: ReadonlySet<string>,
  sources: ReadonlyMap<string, Source>,
  mistakes: Mistake[],
): void {
  for (const section of page.sections.values()) {
    if (!headings.has(section.heading))
      mistakes.push({
        file,
        message: `has "## ${section.heading}", which is no intent${didYouMean(section.heading, headings)}`,
      });
    for (const { cites } of [...section.steps.flat(), ...(section.simpler ?? [])]) {
      for (const id of cites)
        if (!sources.has(id))
          mistakes.push({
            file,
            message: `cites [^${id}] under "## ${section.heading}", which is not in sources.yml${didYouMean(id, sources.keys())}`,
          });
    }
  }
}
