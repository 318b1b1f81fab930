import type { Page } from '../../domain/page';
import { onceFor } from '../../text/once';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';

/** Stems of the words in the names of a page. */
export const stemsOfNames: (page: Page) => ReadonlySet<string> = onceFor(
  ({ title, label, names, everydayNames }) =>
    new Set([title, label, ...names, ...everydayNames].flatMap(plainWords).map(stem)),
);

/** The names of a page as plain words between spaces. */
const plainNames = onceFor(({ names }: Page) => names.map((name) => ` ${plainWords(name).join(' ')} `));

/** True for a text that has a name of the page in it, and not only an everyday one. */
export function isNamedIn(text: string, page: Page): boolean {
  const said = ` ${plainWords(text).join(' ')} `;
  return plainNames(page).some((name) => said.includes(name));
}

/** The words of a page's everyday names. */
export const everydayWords: (page: Page) => ReadonlySet<string> = onceFor(
  ({ everydayNames }) => new Set(everydayNames.flatMap(plainWords)),
);
