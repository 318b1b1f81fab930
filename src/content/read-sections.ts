import MarkdownIt from 'markdown-it';
import type { Paragraph, Paragraphs, Section } from '../domain/page';
import { intoSteps } from './into-steps';
import type { Mistake } from './mistakes';

const markdown = new MarkdownIt({ html: false });
const FOOTNOTE = /(?<!\s)\s*\[\^([a-z0-9-]+)\]/g;
const SIMPLER = 'simpler';

interface Block {
  readonly line: number;
  readonly text: string;
  readonly heading?: 2 | 3;
}

interface Draft {
  readonly heading: string;
  readonly line: number;
  readonly plain: Paragraph[];
  readonly simpler: Paragraph[];
}

/**
 * Reads the body of a page: `##` headings, cited paragraphs, and `### simpler` versions. In: the Markdown after the
 * front matter, its file and first line, the list for mistakes. Out: sections by heading.
 */
export function readSections(
  body: string,
  file: string,
  firstLine: number,
  mistakes: Mistake[],
): ReadonlyMap<string, Section> {
  const drafts: Draft[] = [];
  let simpler = false;
  for (const block of blocksOf(body, firstLine)) {
    const draft = drafts.at(-1);
    if (block.heading === 2) {
      drafts.push({ heading: block.text.trim(), line: block.line, plain: [], simpler: [] });
      simpler = false;
    } else if (block.heading === 3) {
      if (block.text.trim() !== SIMPLER)
        mistakes.push({
          file,
          line: block.line,
          message: `has "### ${block.text}"; only "### ${SIMPLER}" may stand under a heading`,
        });
      simpler = true;
    } else if (!draft) {
      mistakes.push({ file, line: block.line, message: 'has text before its first "## heading"' });
    } else {
      const paragraph = asParagraph(block, file, mistakes);
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
      return [{ line, text: tokens[at + 1]?.content ?? '', heading: token.tag === 'h2' ? 2 : 3 }];
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

function asParagraph({ text, line }: Block, file: string, mistakes: Mistake[]): Paragraph | undefined {
  const [first, ...others] = new Set([...text.matchAll(FOOTNOTE)].map(([, id = '']) => id));
  if (first !== undefined) return { text: text.replace(FOOTNOTE, '').trim(), cites: [first, ...others] };
  mistakes.push({
    file,
    line,
    message: `has a paragraph without a source: "${text.slice(0, 50)}…"; end it with a footnote such as [^s22]`,
  });
  return undefined;
}

function asSection(
  { heading, line, plain, simpler }: Draft,
  file: string,
  mistakes: Mistake[],
): readonly (readonly [string, Section])[] {
  const [first, ...rest] = plain;
  if (!first) {
    mistakes.push({ file, line, message: `has nothing under "## ${heading}"` });
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
