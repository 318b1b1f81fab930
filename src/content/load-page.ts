import { posix } from 'node:path';
import type { z } from 'zod';
import type { PageKind } from '../domain/page';
import type { PlacedPage } from './check-names';
import type { Known } from './check-sections';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { type packSchema, pageSchema } from './page-schema';
import { readSections } from './read-sections';
import { parseYaml } from './read-yaml';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** The pack of a page, and which headings and sources exist. */
interface Around {
  readonly pack: z.output<typeof packSchema>;
  readonly known: Known;
}

/** Reads one page; undefined if its front matter cannot be read. */
export function loadPage(
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
  // The body is read even if the front matter is broken, so that all mistakes of a page are reported at once.
  const body = text.slice(front[0].length);
  const sections = readSections(body, file, front[0].split('\n').length, mistakes, known);
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
  return {
    file,
    lineOf: read.lineOf,
    page: {
      ...page,
      topic: isPack ? pack.name : `${pack.name}/${base}`,
      pack: pack.name,
      kind,
      names: isPack ? [...new Set([...pack.names, ...names])] : names,
      everydayNames,
      offLabel,
      // A page is due no later than its whole pack.
      reviewDue: [reviewDue, pack['review-due']].sort()[0] ?? reviewDue,
      sections,
      ...(group && { group }),
      ...(withdrawn !== undefined && { withdrawn }),
    },
  };
}
