import type { Span } from '../domain/red-flag';
import { passagesOf } from '../text/passages';
import type { Word } from '../text/words';
import type { Findings, SheetFindings } from './findings';
import type { Sheet } from './sheet';

/** A place where a passage of the sheet stands in a text. */
interface Standing {
  /** How far its words stand from where they stand on the sheet. */
  readonly away: number;
  /** Its spans, from one to before another of those on the sheet. */
  readonly from: number;
  readonly to: number;
}

/** What was found on a sheet, as it stands in one of the texts that the sheet holds. */
export function findingsOfText(sheet: Sheet, findings: SheetFindings, text: readonly Word[]): Findings {
  if (text === sheet.words) return findings;
  if (isBeginning(sheet, text)) return findingsBefore(text.length, findings);
  const { beginAt, away } = standingsOf(sheet, text);
  const isThere = (at: number) => away.has(beginAt[at] ?? 0);
  return {
    isOpen: findings.isOpen,
    has: (node) => findings.has(node) && findings.someFrom(node, isThere),
    spansOf: (node) => inText(findings.spansOf(node), beginAt, away),
  };
}

/** True for a text of which the sheet is a longer one: it repeats itself nowhere, and its parts add to it only at the end. */
function isBeginning({ begins }: Sheet, text: readonly Word[]): boolean {
  const standing = passagesOf(text);
  return standing.passages.every((passage, at) => begins.get(passage) === standing.begins[at]);
}

function findingsBefore(length: number, findings: SheetFindings): Findings {
  return {
    isOpen: findings.isOpen,
    has: (node) => findings.has(node) && findings.someFrom(node, (from) => from < length),
    spansOf: (node) => {
      const spans = findings.spansOf(node);
      const end = spans.findIndex(({ from }) => from >= length);
      return end < 0 ? spans : spans.slice(0, end);
    },
  };
}

/** Where the passage of each word of the sheet begins; and for those that stand in the text, how far away each time. */
function standingsOf({ words, begins }: Sheet, text: readonly Word[]) {
  const beginAt = new Int32Array(words.length);
  for (const [passage, begin] of begins) beginAt.fill(begin, begin, begin + passage.words.length);
  const away = new Map<number, number[]>();
  let at = 0;
  for (const passage of passagesOf(text).passages) {
    const begin = begins.get(passage) ?? 0;
    const others = away.get(begin);
    if (others) others.push(at - begin);
    else if (passage.words.length > 0) away.set(begin, [at - begin]);
    at += passage.words.length;
  }
  return { beginAt, away };
}

/** Spans that stand in a passage, each time that the passage stands in the text, in the order of the text. */
function inText(spans: readonly Span[], beginAt: Int32Array, away: ReadonlyMap<number, readonly number[]>) {
  const standings: Standing[] = [];
  for (let from = 0; from < spans.length; ) {
    const begin = beginAt[spans[from]?.from ?? 0] ?? 0;
    let to = from + 1;
    while (to < spans.length && beginAt[spans[to]?.from ?? 0] === begin) to += 1;
    for (const each of away.get(begin) ?? []) standings.push({ away: each, from, to });
    from = to;
  }
  const placeOf = (each: Standing) => (spans[each.from]?.from ?? 0) + each.away;
  standings.sort((a, b) => placeOf(a) - placeOf(b));
  const standing: Span[] = [];
  for (const each of standings) {
    for (let at = each.from; at < each.to; at += 1) {
      const { from, to } = spans[at] ?? NOWHERE;
      standing.push({ from: from + each.away, to: to + each.away });
    }
  }
  return standing;
}

const NOWHERE: Span = { from: 0, to: 0 };
