import type { Page, Paragraphs } from '../domain/page';
import type { PlacedPage } from './check-names';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';

/** Says that a use is not licensed. */
const SAID = /off-label/i;

/**
 * Checks that every reply that names a medicine without a license for this use says so. Only the medicine's own page
 * adds that line by itself.
 */
export function checkOffLabel(disk: Disk, pages: readonly PlacedPage[], mistakes: Mistake[]): void {
  const names = new Set(pages.flatMap(({ page }) => (page.offLabel ? medicineNames(page) : [])));
  for (const { page, file } of pages)
    if (!page.offLabel)
      for (const { heading, part, paragraphs } of repliesOf(page)) {
        const text = paragraphs.map((each) => each.text).join('\n');
        const name = (text.match(/[\p{L}\d-]+/gu) ?? []).find((word) => names.has(word.toLowerCase()));
        if (name !== undefined && !SAID.test(text))
          mistakes.push({
            file,
            line: lineOfHeading(disk.read(file), heading),
            message: `names "${name}" under "## ${heading}", ${part}, and does not say that this is off-label: not licensed for this`,
          });
      }
}

/** Names that belong to the medicine alone, which are single words. "Bone drug" may be any. */
function medicineNames({ names, title }: Page): readonly string[] {
  return [...names, title].filter((name) => /^[\w-]{5,}$/.test(name)).map((name) => name.toLowerCase());
}

function repliesOf({ sections }: Page): readonly {
  readonly heading: string;
  readonly part: string;
  readonly paragraphs: Paragraphs;
}[] {
  return [...sections].flatMap(([heading, { steps, simpler }]) => [
    ...steps.map((paragraphs, at) => ({ heading, part: `step ${at + 1}`, paragraphs })),
    ...(simpler ? [{ heading, part: 'simpler', paragraphs: simpler }] : []),
  ]);
}

function lineOfHeading(text = '', heading: string): number {
  return text.split('\n').indexOf(`## ${heading}`) + 1;
}
