import MarkdownIt from 'markdown-it';
import type { Paragraph, Paragraphs, Section } from '../domain/page';
import { asParagraph, checkHeading, checkSimpler, FOOTNOTE, type Known } from './check-sections';
import { intoSteps } from './into-steps';
import type { Mistake } from './mistakes';

const markdown = new MarkdownIt({ html: false });
/** What Markdown allows and pages do not: it would be shown as code, or not at all, and without a source. */
const ODD: Readonly<Record<string, string>> = {
  code_block: 'has a line that is indented by four spaces and would not be shown; take the spaces away',
  fence: 'has a block between ``` that would not be shown; write it as plain sentences',
  table_open: 'has a table, which a phone and a screen reader cannot show; write it as a list',
  hr: 'has a line of --- or ***, which a page may not hold; take it away',
};

interface Block {
  readonly line: number;
  readonly text: string;
  /** The level of a heading. */
  readonly heading?: number;
  /** The message for something that no page may have. */
  readonly odd?: string;
}

interface Draft {
  readonly heading: string;
  readonly line: number;
  readonly plain: Paragraph[];
  readonly simpler: Paragraph[];
  /** Everything directly under the heading, even what was refused. */
  readonly blocks: Block[];
}

/**
 * Reads the body of a page: `##` headings, cited paragraphs, and `### simpler` versions. Returns the sections by
 * heading.
 * @param firstLine the line of the file on which the body begins
 * @param known which headings and sources exist, where that is known
 */
export function readSections(
  body: string,
  file: string,
  firstLine: number,
  mistakes: Mistake[],
  known: Known = {},
): ReadonlyMap<string, Section> {
  const drafts: Draft[] = [];
  let simpler = false;
  for (const block of blocksOf(body, firstLine)) {
    const draft = drafts.at(-1);
    if (block.odd) {
      mistakes.push({ file, line: block.line, message: block.odd });
    } else if (block.heading === 2) {
      checkHeading(block, drafts, known, file, mistakes);
      drafts.push({ heading: block.text.trim(), line: block.line, plain: [], simpler: [], blocks: [] });
      simpler = false;
    } else if (block.heading) {
      checkSimpler(block, simpler, file, mistakes);
      simpler = true;
    } else if (!draft) {
      mistakes.push({ file, line: block.line, message: 'has text before its first "## heading"' });
    } else {
      if (!simpler) draft.blocks.push(block);
      const paragraph = asParagraph(block, file, mistakes, known);
      if (paragraph) (simpler ? draft.simpler : draft.plain).push(paragraph);
    }
  }
  return new Map(drafts.flatMap((draft) => asSection(draft, file, mistakes)));
}

function blocksOf(body: string, firstLine: number): readonly Block[] {
  const lines = body.split('\n');
  const blocks = markdown.parse(body, {}).flatMap((token, at, tokens): Block[] => {
    if (token.level !== 0 || !token.map) return [];
    const line = firstLine + token.map[0];
    if (token.type === 'heading_open')
      return [{ line, text: tokens[at + 1]?.content ?? '', heading: Number(token.tag.slice(1)) }];
    if (ODD[token.type]) return [{ line, text: '', odd: ODD[token.type] as string }];
    if (!token.type.endsWith('_open')) return [];
    return [{ line, text: lines.slice(token.map[0], token.map[1]).join('\n').trim() }];
  });
  return blocks.reduce<readonly Block[]>(joinList, []);
}

/** A line that ends in a colon and the list after it are one paragraph: neither is shown, or cited, alone. */
function joinList(blocks: readonly Block[], block: Block): readonly Block[] {
  const intro = blocks.at(-1);
  const isIntro =
    intro &&
    !intro.heading &&
    !block.heading &&
    /:$/.test(intro.text.replace(FOOTNOTE, '')) &&
    /^[-*\d]/.test(block.text);
  return isIntro
    ? [...blocks.slice(0, -1), { line: intro.line, text: `${intro.text}\n\n${block.text}` }]
    : [...blocks, block];
}

function asSection(
  { heading, line, plain, simpler, blocks }: Draft,
  file: string,
  mistakes: Mistake[],
): readonly (readonly [string, Section])[] {
  const [first, ...rest] = plain;
  if (!first) {
    const what = simpler.length > 0 ? 'has only a "### simpler"' : 'has nothing';
    if (blocks.length === 0) mistakes.push({ file, line, message: `${what} under "## ${heading}"` });
    return [];
  }
  const [easy, ...easier] = simpler;
  return [
    [
      heading,
      { heading, steps: intoSteps([first, ...rest]), ...(easy && { simpler: [easy, ...easier] as Paragraphs }) },
    ],
  ];
}
