import type { Citation, Citations } from '../src/domain/citation';
import type { Library } from '../src/domain/library';
import { bareName } from '../src/domain/names';
import type { Page, Paragraph, Paragraphs } from '../src/domain/page';
import type { Answer, Suggestion } from '../src/domain/reply';

/** What an answer shows: paragraphs of one section of one page. */
export interface ToShow {
  readonly page: Page;
  readonly heading: string;
  readonly paragraphs: Paragraphs;
  readonly suggestions: readonly Suggestion[];
  /** A line of the bot's own before the content, such as "I have no checked answer to that". */
  readonly lead?: string;
}

/** What every answer has that is about a heading of a page: its title, and where it stands. */
export function headOf(page: Page, heading: string, library: Library) {
  return {
    kind: 'answer',
    outcome: 'answer',
    title: `${page.title}: ${library.intent(heading)?.label ?? heading}`,
    topic: bareName(page.topic),
    page: page.topic,
    heading,
    lines: [],
  } as const;
}

/** Makes an answer of curated paragraphs and numbers their sources. */
export function answer({ page, heading, paragraphs, suggestions, lead }: ToShow, library: Library): Answer {
  const citations = cite(paragraphs, library);
  const texts = paragraphs.map((paragraph) => withMarks(paragraph, citations, library));
  return {
    ...headOf(page, heading, library),
    citations,
    suggestions,
    paragraphs: [...(lead ? [lead] : []), ...texts, ...offLabelNote(page, texts, library)],
  };
}

/** An answer about a medicine that is not licensed for this use says so, once. */
function offLabelNote(page: Page, texts: readonly string[], library: Library): readonly string[] {
  const isSaid = texts.some((text) => /off-label/i.test(text));
  return page.offLabel && !isSaid ? [library.say('off-label')] : [];
}

/** Every source of the paragraphs, numbered from 1 in the order of first mention. */
export function cite(paragraphs: Paragraphs, library: Library): Citations {
  const ids = [...new Set(paragraphs.flatMap((paragraph) => paragraph.cites))];
  const citations = ids.flatMap((id): readonly Citation[] => {
    const source = library.source(id);
    return source ? [{ number: ids.indexOf(id) + 1, source }] : [];
  });
  const [first, ...rest] = citations;
  if (!first) throw new Error('An answer without a source was asked for; the loader should have refused its page');
  return [first, ...rest];
}

function withMarks({ text, cites }: Paragraph, citations: Citations, library: Library): string {
  const marks = cites.flatMap((id) =>
    citations.flatMap(({ number, source }) => (source === library.source(id) ? [`[${number}]`] : [])),
  );
  return `${text} ${marks.join(' ')}`;
}
