import type { Span } from '../../domain/red-flag';
import { passagesOf } from '../../text/passages';
import type { Word } from '../../text/words';
import type { Findings, SheetFindings } from './matches';
import type { Sheet } from './merged-text';

/** What was found on a sheet, as it stands in one of the texts that the sheet holds. */
export function findingsOfText(sheet: Sheet, findings: SheetFindings, text: readonly Word[]): Findings {
  if (text === sheet.words) return findings;
  if (isBeginning(sheet, text)) return findingsBefore(text.length, findings);
  const away = awayIn(text, sheet);
  const isThere = (at: number) => away[at] !== undefined;
  return {
    isOpen: findings.isOpen,
    has: (node) => findings.has(node) && findings.someFrom(node, isThere),
    among: (nodes) => amongThose(nodes, findings, isThere),
    spansOf: (node) => inText(findings.spansOf(node), away),
  };
}

/** True for a text of which the sheet is a longer one: it repeats itself nowhere, and its parts add to it only at the end. */
function isBeginning({ begins }: Sheet, text: readonly Word[]): boolean {
  const standing = passagesOf(text);
  return standing.passages.every((passage, at) => begins.get(passage) === standing.begins[at]);
}

function findingsBefore(length: number, findings: SheetFindings): Findings {
  const isThere = (from: number) => from < length;
  return {
    isOpen: findings.isOpen,
    has: (node) => findings.has(node) && findings.someFrom(node, isThere),
    among: (nodes) => amongThose(nodes, findings, isThere),
    spansOf: (node) => {
      const spans = findings.spansOf(node);
      const end = spans.findIndex(({ from }) => from >= length);
      return end < 0 ? spans : spans.slice(0, end);
    },
  };
}

/** Those of some nodes that were found on the sheet, and there. */
function amongThose(nodes: Int32Array, findings: SheetFindings, isThere: (from: number) => boolean): readonly number[] {
  return findings.among(nodes).filter((at) => findings.someFrom(nodes[at] ?? -1, isThere));
}

/** For each word of the sheet, how far from there it stands in a text, each time that its passage does; nothing where it stands nowhere. */
function awayIn(text: readonly Word[], { words, begins }: Sheet): readonly (readonly number[] | undefined)[] {
  const away = new Array<number[] | undefined>(words.length);
  let at = 0;
  for (const passage of passagesOf(text).passages) {
    const begin = begins.get(passage) ?? 0;
    const { length } = passage.words;
    const others = length > 0 ? away[begin] : undefined;
    if (others) others.push(at - begin);
    else away.fill([at - begin], begin, begin + length);
    at += length;
  }
  return away;
}

/** A place and the number of a span as one number that sorts by the first, then the second: exact up to 67 million of each. */
const PLACE = 2 ** 26;

/** Spans that stand in a passage, each time that the passage stands in the text, in the order of the text. */
function inText(spans: readonly Span[], away: readonly (readonly number[] | undefined)[]): readonly Span[] {
  const keys: number[] = [];
  for (let at = 0; at < spans.length; at += 1) {
    const from = spans[at]?.from ?? 0;
    for (const each of away[from] ?? NOWHERE) keys.push((from + each) * PLACE + at);
  }
  const standing: Span[] = [];
  for (const key of new Float64Array(keys).sort()) {
    const { from, to } = spans[key % PLACE] ?? NO_SPAN;
    const begin = Math.floor(key / PLACE);
    standing.push({ from: begin, to: begin + to - from });
  }
  return standing;
}

const NOWHERE: readonly number[] = [];
const NO_SPAN: Span = { from: 0, to: 0 };
