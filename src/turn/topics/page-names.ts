import type { Page } from '../../domain/page';
import { onceFor } from '../../text/once';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';

/** The stems of all words in the names of a page, everyday names included. */
export const nameStems: (page: Page) => ReadonlySet<string> = onceFor(
  ({ title, label, names, everydayNames }) =>
    new Set([title, label, ...names, ...everydayNames].flatMap(plainWords).map(stem)),
);

/** The proper names of a page as plain words, with a space at both ends. */
const plainNames = onceFor(({ names }: Page) => names.map((name) => ` ${plainWords(name).join(' ')} `));

/** True if a text contains a proper name of the page; an everyday name does not count. */
export function isNamedIn(text: string, page: Page): boolean {
  const said = ` ${plainWords(text).join(' ')} `;
  return plainNames(page).some((name) => said.includes(name));
}

/** The words in the everyday names of a page. */
export const everydayWords: (page: Page) => ReadonlySet<string> = onceFor(
  ({ everydayNames }) => new Set(everydayNames.flatMap(plainWords)),
);
