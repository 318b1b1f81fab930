import type { ReportForm } from '../domain/report-form';
import { fold } from './fold';
import { phraseEnds } from './phrase-ends';
import { type Piece, pieceReader, type UnreadPiece } from './report-piece';
import { firstStart, nextStart } from './word-starts';

/** A message with a report or letter pasted into it, taken apart. */
export interface PastedReport {
  /** The person's own sentences, one a line; '' if there are none. */
  readonly own: string;
  readonly report: string;
  /** Sentences of `report` whose form tells nothing, or that speak of today. Whose words they are is a guess. */
  readonly unclear: string;
}

/** Takes a pasted report out of a message; undefined if there is none. */
export type SplitReport = (text: string) => PastedReport | undefined;

const OF_NOW = /\b(?:now|today|tonight|since (?:today|yesterday|this|last))\b/i;

/** A shorter message is taken as the person's own words, whatever it quotes. */
const LEAST_WORDS = 11;
/** A heading counts more than a phrase. */
const HEADING = 2;
/** The score from which a text is a report. A first-person story with a doctor's words in it scores less. */
const ENOUGH = 5;

/**
 * Makes a splitter that recognizes reports by their form: headings, phrases, sentences without a person. A doubtful
 * sentence counts as the person's own, because those are screened at full strength. Takes linear time.
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
    // "History: numb between the legs since today" has the form of a report but may still be the person's.
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

/** A sentence of unclear form belongs to the report if the report continues after it; otherwise it is the person's. */
function withSandwiched(pieces: readonly UnreadPiece[]): readonly Piece[] {
  let next = 0;
  /** True where the next piece of clear form belongs to a report. */
  const goesOnBehind = (at: number): boolean => {
    next = Math.max(next, at + 1);
    while (pieces[next]?.read().kind === 'unclear') next += 1;
    return pieces[next]?.read().kind === 'report';
  };
  let before: Piece | undefined;
  return pieces.map(({ text, mayBeReport, read }, at) => {
    // Most pieces of a long message are nowhere near a report. They are the person's without being read.
    if (!mayBeReport && before?.kind !== 'report') return { text, kind: 'own', marks: [] };
    const piece = read();
    const isWithin =
      before?.kind === 'report' && piece.kind === 'unclear' && (isBareHeading(before) || goesOnBehind(at));
    if (piece.kind !== 'unclear') before = piece;
    return piece.kind === 'unclear' ? { ...piece, kind: isWithin ? 'unclear' : 'own' } : piece;
  });
}

/** "IMPRESSION:" alone on a line; its text is on the next. */
function isBareHeading({ text, heading }: Piece): boolean {
  return heading !== undefined && text.length <= heading.length + 3;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .filter(hasWords)
    .join('\n');
}

/** Plain letters and digits survive folding. Other characters must be folded to see what they are. */
function hasWords(text: string): boolean {
  return /[a-z0-9]/i.test(text) || /[\p{L}\p{N}]/u.test(fold(text));
}

/** One phrase alone never makes a report, whatever else marks it. */
const LEAST_PHRASES = 2;
/** How many characters of a long text are checked first. If they hold enough, the rest is skipped. */
const FIRST_LOOKED_AT = 4000;

/**
 * Makes a quick check that spares nearly every message the closer reading. It never rejects a text that the closer
 * reading would take for a report.
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
