import type { Page, Paragraph, Paragraphs, Section } from '../domain/page';

/** How a pack spells the one word that English spells in two ways: `spelling` in its `pack.yml`. */
export type Spelling = 'edema' | 'oedema';

/** A text with that word spelled as the pack does, whichever way a curator typed it. */
export function spelled(text: string, spelling: Spelling): string {
  return text.replace(/\bo?edema/gi, (found) => inCaseOf(found, spelling));
}

/** A paragraph, spelled the same way. */
export function spelledParagraph({ text, cites }: Paragraph, spelling: Spelling): Paragraph {
  return { text: spelled(text, spelling), cites };
}

/**
 * Everything that a page says, and what it is called on buttons and above answers. Its names stay as people type them.
 */
export function spelledPage(page: Page, spelling: Spelling): Page {
  const all = ([first, ...others]: Paragraphs): Paragraphs => [
    spelledParagraph(first, spelling),
    ...others.map((each) => spelledParagraph(each, spelling)),
  ];
  const section = ({ steps: [first, ...others], simpler, ...rest }: Section): Section => ({
    ...rest,
    steps: [all(first), ...others.map(all)],
    ...(simpler && { simpler: all(simpler) }),
  });
  return {
    ...page,
    title: spelled(page.title, spelling),
    label: spelled(page.label, spelling),
    sections: new Map([...page.sections].map(([heading, read]) => [heading, section(read)])),
  };
}

function inCaseOf(found: string, spelling: Spelling): string {
  if (found === found.toUpperCase()) return spelling.toUpperCase();
  const isCapital = found.charAt(0) !== found.charAt(0).toLowerCase();
  return isCapital ? `${spelling.charAt(0).toUpperCase()}${spelling.slice(1)}` : spelling;
}
