import type { Page } from '../domain/page';
import { stem } from '../text/stem';
import { plainWords } from './plain-words';

/** Each worked out when it is first asked for. */
const known = new WeakMap<Page, ReadonlySet<string>>();

/** Stems of the words in the names of a page. */
export function stemsOfNames(page: Page): ReadonlySet<string> {
  const before = known.get(page);
  if (before) return before;
  const stems = [page.title, page.label, ...page.names, ...page.everydayNames].flatMap(plainWords).map(stem);
  const named = new Set(stems);
  known.set(page, named);
  return named;
}
