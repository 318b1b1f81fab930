import type { Page, Paragraph, Paragraphs, Section } from '../domain/page';

/** The name of a work or report word with its pack in front, because two packs may use one name for two things. */
export function ownName(pack: string, name: string): string {
  return `${pack}/${name}`;
}

/** A paragraph that cites the works of its own pack. */
export function ownParagraph(pack: string, { text, cites: [first, ...others] }: Paragraph): Paragraph {
  return { text, cites: [ownName(pack, first), ...others.map((id) => ownName(pack, id))] };
}

/** A page whose paragraphs cite the works of its own pack. */
export function ownCites(page: Page): Page {
  const all = ([first, ...others]: Paragraphs): Paragraphs => [
    ownParagraph(page.pack, first),
    ...others.map((each) => ownParagraph(page.pack, each)),
  ];
  const own = ({ steps: [first, ...others], simpler, ...section }: Section): Section => ({
    ...section,
    steps: [all(first), ...others.map(all)],
    ...(simpler && { simpler: all(simpler) }),
  });
  return { ...page, sections: new Map([...page.sections].map(([heading, section]) => [heading, own(section)])) };
}
