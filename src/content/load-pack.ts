import { posix } from 'node:path';
import type { Source } from '../domain/citation';
import type { Page, PageKind, ReportWord } from '../domain/page';
import type { Disk } from './disk';
import { loadPage, type PlacedPage } from './load-page';
import { loadReportWords } from './load-report-words';
import { loadSources } from './load-sources';
import { didYouMean, type Mistake } from './mistakes';
import { ownCites } from './own-names';
import { packSchema } from './page-schema';
import { readYaml } from './read-yaml';

/** One condition's content, as loaded. */
export interface Pack {
  readonly name: string;
  readonly folder: string;
  readonly order: number;
  readonly label: string;
  readonly version: string;
  readonly status: 'draft' | 'reviewed';
  readonly pages: readonly Page[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly reportWords: readonly ReportWord[];
  readonly easyWords: readonly string[];
}

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
  if (posix.basename(folder) !== pack.name)
    mistakes.push({ file: `${folder}/pack.yml`, message: `is named "${pack.name}"; name its folder so too` });
  refuseDoubles(pages, mistakes);
  for (const { page, file } of pages) checkPage(page, file, headings, sources, mistakes);
  return {
    name: pack.name,
    folder,
    order: pack.order,
    label: pack.label,
    version: pack.version,
    status: pack.status,
    pages: pages.map(({ page }) => ownCites(page)),
    sources,
    reportWords: loadReportWords(
      disk,
      folder,
      { pack: pack.name, pages: pages.map(({ page }) => page), sources },
      mistakes,
    ),
    easyWords: pack['easy-words'],
  };
}

/** A page's file name is its name in its pack: two of them would hide each other. */
function refuseDoubles(pages: readonly PlacedPage[], mistakes: Mistake[]): void {
  const seen = new Map<string, string>();
  for (const { page, file } of pages) {
    const first = seen.get(page.topic);
    if (first) mistakes.push({ file, message: `has the file name of ${first}; rename one of them` });
    else seen.set(page.topic, file);
  }
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
