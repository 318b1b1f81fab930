import { posix } from 'node:path';
import type { z } from 'zod';
import type { Source } from '../domain/citation';
import type { Page, PageKind, ReportWord } from '../domain/page';
import { checkNames } from './check-names';
import { checkOffLabel } from './check-off-label';
import type { Known } from './check-sections';
import type { Disk } from './disk';
import { loadPage } from './load-page';
import { loadReportWords } from './load-report-words';
import { loadSources } from './load-sources';
import type { Mistake } from './mistakes';
import { ownCites } from './own-names';
import { packSchema } from './page-schema';
import { readYaml } from './read-yaml';
import { type Spelling, spelled, spelledPage, spelledParagraph } from './spell';

/** One condition's content, as loaded. */
export interface Pack {
  readonly name: string;
  readonly folder: string;
  readonly order: number;
  readonly label: string;
  readonly version: string;
  readonly spelling: Spelling;
  readonly status: 'draft' | 'reviewed';
  readonly pages: readonly Page[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly reportWords: readonly ReportWord[];
  readonly easyWords: readonly string[];
}

/**
 * Loads one content pack. If its `pack.yml` cannot be read it is named after its folder, so that its pages are still
 * checked.
 * @param headings the names of all intents
 */
export function loadPack(disk: Disk, folder: string, headings: ReadonlySet<string>, mistakes: Mistake[]): Pack {
  const written = readYaml(disk, `${folder}/pack.yml`, packSchema, mistakes)?.value;
  const pack = written ?? standIn(folder);
  const sources = loadSources(disk, `${folder}/sources.yml`, mistakes);
  // Without the bibliography no citation can be checked. That it cannot be read has been reported already.
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
  if (posix.basename(folder) !== pack.name)
    mistakes.push({ file: `${folder}/pack.yml`, message: `is named "${pack.name}"; name its folder so too` });
  checkNames(pages, headings, mistakes);
  checkOffLabel(disk, pages, mistakes);
  const around = { pack: pack.name, pages: pages.map(({ page }) => page), sources };
  const reportWords = loadReportWords(disk, folder, around, mistakes);
  return {
    name: pack.name,
    folder,
    order: pack.order,
    label: spelled(pack.label, pack.spelling),
    version: pack.version,
    spelling: pack.spelling,
    status: pack.status,
    pages: pages.map(({ page }) => spelledPage(ownCites(page), pack.spelling)),
    sources,
    reportWords: reportWords.map((word) => ({
      ...word,
      paragraph: spelledParagraph(word.paragraph, pack.spelling),
    })),
    easyWords: pack['easy-words'],
  };
}

/** Stands in for a `pack.yml` that cannot be read. That mistake is reported, so it is never served. */
function standIn(folder: string): z.output<typeof packSchema> {
  const name = posix.basename(folder);
  return {
    name,
    title: name,
    label: name,
    names: [],
    spelling: 'edema',
    order: 50,
    audience: '',
    version: '',
    status: 'draft',
    reviewed: null,
    'review-due': '2000-01-01',
    reviewers: [],
    'easy-words': [],
  };
}
