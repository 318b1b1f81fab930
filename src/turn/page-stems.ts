import type { Page } from '../domain/page';
import { onceFor } from '../text/once';
import { stem } from '../text/stem';
import { plainWords } from './plain-words';

/** Stems of the words in the names of a page. */
export const stemsOfNames: (page: Page) => ReadonlySet<string> = onceFor(
  ({ title, label, names, everydayNames }) =>
    new Set([title, label, ...names, ...everydayNames].flatMap(plainWords).map(stem)),
);
