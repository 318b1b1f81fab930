import type { Page } from '../domain/page';
import { didYouMean, type Mistake } from './mistakes';

/** A page with its file and line numbers. */
export interface PlacedPage {
  readonly page: Page;
  readonly file: string;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** The fields of the front matter that name a page. */
const NAMES = ['title', 'label', 'names'] as const;

/**
 * Checks that no topic exists twice, that no name belongs to two pages, and that every group of treatments is an
 * intent.
 */
export function checkNames(pages: readonly PlacedPage[], intents: ReadonlySet<string>, mistakes: Mistake[]): void {
  const topics = new Map<string, PlacedPage>();
  const names = new Map<string, PlacedPage>();
  for (const placed of pages) {
    const { page, file, lineOf } = placed;
    const twin = topics.get(page.topic);
    if (twin)
      mistakes.push({
        file,
        line: 1,
        message: `is a second page of the topic "${page.topic}"; the first is ${twin.file}`,
      });
    topics.set(page.topic, twin ?? placed);
    for (const { name, path } of namesOf(page)) {
      const owner = names.get(name);
      if (owner && owner.page.topic !== page.topic)
        mistakes.push({ file, line: lineOf(path), message: `has the name "${name}", which ${owner.file} has already` });
      names.set(name, owner ?? placed);
    }
    if (page.kind === 'treatment' && !intents.has(page.group ?? ''))
      mistakes.push({
        file,
        line: lineOf(['group']),
        message: `has the group "${page.group ?? ''}", which is no intent, so that nothing offers it${didYouMean(page.group ?? '', intents)}`,
      });
  }
}

function namesOf(page: Page): readonly { readonly name: string; readonly path: readonly PropertyKey[] }[] {
  return NAMES.flatMap((field) => {
    const written = page[field];
    return typeof written === 'string'
      ? [{ name: written.toLowerCase(), path: [field] }]
      : written.map((name, at) => ({ name: name.toLowerCase(), path: [field, at] }));
  });
}
