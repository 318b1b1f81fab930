import type { Source } from '../domain/citation';
import type { Paragraph } from '../domain/page';
import { didYouMean, type Mistake } from './mistakes';

/** A footnote at the end of a sentence: `[^s22]`. */
export const FOOTNOTE = /(?<=\S)\s*\[\^([a-z0-9-]+)\]/g;
/** Links, pictures and tags. Some channels would show their markup, others something else. */
const FOREIGN = /(?:!?\[[^\][\n]{0,80})?\]\([^)\n]{0,80}\)?|<\/?[a-z][^>\n]{0,80}>?/i;
const SIMPLER = 'simpler';

/** Which headings and sources exist; absent if the files that list them cannot be read. */
export interface Known {
  readonly headings?: ReadonlySet<string> | undefined;
  readonly sources?: ReadonlyMap<string, Source> | undefined;
}

interface Block {
  readonly line: number;
  readonly text: string;
  readonly heading?: number;
}

/** Checks that a `##` heading is the name of an intent, and occurs once on its page. */
export function checkHeading(
  { text, line }: Block,
  before: readonly { readonly heading: string; readonly line: number }[],
  { headings }: Known,
  file: string,
  mistakes: Mistake[],
): void {
  const heading = text.trim();
  const first = before.find((each) => each.heading === heading);
  if (first)
    mistakes.push({ file, line, message: `has "## ${heading}" again; it stands on line ${first.line} already` });
  if (headings && !headings.has(heading))
    mistakes.push({ file, line, message: `has "## ${heading}", which is no intent${didYouMean(heading, headings)}` });
}

/** Any other heading can only be the one simpler version of a section. */
export function checkSimpler(
  { text, line, heading = 3 }: Block,
  isThere: boolean,
  file: string,
  mistakes: Mistake[],
): void {
  const written = `${'#'.repeat(heading)} ${text}`;
  if (text.trim() !== SIMPLER || heading !== 3)
    mistakes.push({ file, line, message: `has "${written}"; only "### ${SIMPLER}" may stand under a heading` });
  else if (isThere) mistakes.push({ file, line, message: `has "${written}" twice under one heading` });
}

/**
 * Takes the footnotes out of a paragraph. Returns its words with their sources; undefined, after reporting a mistake,
 * if there is none.
 */
export function asParagraph(
  { text, line }: Block,
  file: string,
  mistakes: Mistake[],
  known: Known,
): Paragraph | undefined {
  const tell = (at: number, message: string) =>
    mistakes.push({ file, line: line + text.slice(0, at).split('\n').length - 1, message });
  const found = [...text.matchAll(FOOTNOTE)];
  const [first, ...others] = new Set(found.map(([, id = '']) => id));
  for (const { 0: mark, 1: id = '', index } of found)
    if (known.sources && !known.sources.has(id))
      tell(
        index + mark.length - 1,
        `cites [^${id}], which is not in sources.yml${didYouMean(id, known.sources.keys())}`,
      );
  const left = /\[\^[^\]\n]*\]?|\[[a-z]{1,2}\d{1,4}[a-z]?\]/i.exec(
    text.replace(FOOTNOTE, (mark) => ' '.repeat(mark.length)),
  );
  if (left)
    tell(
      left.index,
      `has "${onOneLine(left[0])}", which is no footnote; write it as [^s22], in small letters and behind a word`,
    );
  const foreign = FOREIGN.exec(text);
  if (foreign) tell(foreign.index, `has "${foreign[0]}"; write plain sentences, and cite a work as a footnote`);
  if (first !== undefined) return { text: text.replace(FOOTNOTE, '').trim(), cites: [first, ...others] };
  tell(
    0,
    `has a paragraph without a source: "${onOneLine(text).slice(0, 50)}…"; end it with a footnote such as [^s22]`,
  );
  return undefined;
}

/** Words of a page on one line, as the curator's desk shows them. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
