import type { ReportForm } from '../domain/report-form';
import { fold } from './fold';
import { phraseEnds } from './phrase-ends';
import { type Piece, pieceReader, type UnreadPiece } from './report-piece';
import { firstStart, nextStart } from './word-starts';

/** A message in which a report or letter was pasted, taken apart. */
export interface PastedReport {
  /** The person's own sentences, a line each; '' where there are none. */
  readonly own: string;
  readonly report: string;
  /** The sentences of `report` whose form tells nothing, or that tell of today: whose they are is a guess. */
  readonly unclear: string;
}

/** Takes a pasted report out of a message; undefined where there is none. */
export type SplitReport = (text: string) => PastedReport | undefined;

const OF_NOW = /\b(?:now|today|tonight|since (?:today|yesterday|this|last))\b/i;

/** Shorter messages are read as what the person says, whatever they quote. */
const LEAST_WORDS = 11;
/** A heading tells more of a report's form than a turn of phrase. */
const HEADING = 2;
/** How much form makes a report; a story told in the first person, with the words of a doctor in it, has less. */
const ENOUGH = 5;

/**
 * Makes a splitter that knows a report by its form: headings, turns of phrase, sentences without a person. In: the form.
 * Out: the splitter, linear in the text. In doubt a sentence is the person's own, since those are heard at full strength.
 */
export function reportSplitter(form: ReportForm): SplitReport {
  const mayHoldReport = reportHint(form);
  const read = pieceReader(form);
  return (text) => {
    if (isShort(text) || !mayHoldReport(text)) return undefined;
    const pieces = withSandwiched(read(text));
    const of = (...kinds: readonly Piece['kind'][]) => pieces.filter(({ kind }) => kinds.includes(kind));
    const report = of('report', 'unclear');
    if (!isReport(report)) return undefined;
    // "History: numb between the legs since today" has the form of a report and may still be the person's.
    const unclear = report.filter(({ kind, text: said }) => kind === 'unclear' || OF_NOW.test(said));
    return { own: textOf(of('own')), report: textOf(report), unclear: textOf(unclear) };
  };
}

function isShort(text: string): boolean {
  return text.length < 400 && text.trim().split(/\s+/).length < LEAST_WORDS;
}

function isReport(pieces: readonly Piece[]): boolean {
  const headings = new Set(pieces.flatMap(({ heading }) => heading ?? []));
  const marks = new Set(pieces.flatMap((piece) => piece.marks));
  const words = pieces.reduce((count, { text }) => count + text.split(/\s+/).length, 0);
  return words >= LEAST_WORDS && headings.size * HEADING + marks.size >= ENOUGH;
}

/** A sentence that tells nothing of its form belongs to the report where the report goes on behind it; else it is the person's. */
function withSandwiched(pieces: readonly UnreadPiece[]): readonly Piece[] {
  let next = 0;
  /** True where the next piece whose form tells anything is a report's. */
  const goesOnBehind = (at: number): boolean => {
    next = Math.max(next, at + 1);
    while (pieces[next]?.read().kind === 'unclear') next += 1;
    return pieces[next]?.read().kind === 'report';
  };
  let before: Piece | undefined;
  return pieces.map(({ text, mayBeReport, read }, at) => {
    // Most of a long message stands nowhere near a report, and need not be read to be the person's.
    if (!mayBeReport && before?.kind !== 'report') return { text, kind: 'own', marks: [] };
    const piece = read();
    const isWithin =
      before?.kind === 'report' && piece.kind === 'unclear' && (isBareHeading(before) || goesOnBehind(at));
    if (piece.kind !== 'unclear') before = piece;
    return piece.kind === 'unclear' ? { ...piece, kind: isWithin ? 'unclear' : 'own' } : piece;
  });
}

/** "IMPRESSION:", with what it heads on the next line. */
function isBareHeading({ text, heading }: Piece): boolean {
  return heading !== undefined && text.length <= heading.length + 3;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .filter(hasWords)
    .join('\n');
}

/** Plain letters and digits stay what they are; whether any other sign is one shows when it is folded. */
function hasWords(text: string): boolean {
  return /[a-z0-9]/i.test(text) || /[\p{L}\p{N}]/u.test(fold(text));
}

/** One phrase of a report's form makes no report, whatever else marks it. */
const LEAST_PHRASES = 2;
/** Characters of a long text that are looked over first: where they hold enough, the rest is not. */
const FIRST_LOOKED_AT = 4000;

/**
 * Makes a quick look whether a message may hold a report at all: nearly every message is spared the closer reading, and
 * none that the closer reading would take for a report. In: the form of reports.
 */
function reportHint(form: ReportForm): (text: string) => boolean {
  const phraseEnd = phraseEnds([...form.headings, ...form.marks, ...form.weak, ...form.clinician]);
  const holdsEnough = (text: string) => {
    const plain = fold(text);
    let missing = LEAST_PHRASES;
    for (let at = firstStart(plain); at < plain.length && missing > 0; at = nextStart(plain, at))
      if (phraseEnd(plain, at) >= 0) missing -= 1;
    return missing === 0;
  };
  return (text) => (text.length > FIRST_LOOKED_AT && holdsEnough(text.slice(0, FIRST_LOOKED_AT))) || holdsEnough(text);
}
