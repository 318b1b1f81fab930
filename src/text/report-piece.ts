import type { ReportForm } from '../domain/report-form';
import { cutPieces } from './cut-pieces';
import { fold } from './fold';
import { hasPhrase, type PhraseEnd, phraseEnds, phrasesIn } from './phrase-ends';
import { startsWith } from './starts-with';

/** A sentence, line or quotation of a message. It is read only when somebody asks whose words it holds. */
export interface UnreadPiece {
  readonly text: string;
  /**
   * False where nothing in its form suggests a report. It is then the person's own, unless it stands in the middle of
   * one.
   */
  readonly mayBeReport: boolean;
  readonly read: () => Piece;
}

/** The piece, and whose words it holds as far as its form tells. */
export interface Piece {
  readonly text: string;
  readonly kind: 'own' | 'report' | 'unclear';
  /** The heading at its start, unless the piece is the person's own. */
  readonly heading?: string;
  /** Phrases typical of reports, unless the piece is the person's own. */
  readonly marks: readonly string[];
}

/** Reports do not use contractions ("can't", "dont"). */
const CONTRACTED = /\p{L}n't\b|\b(?:cant|dont|wont|isnt|doesnt|didnt|havent|whats|its|it's|that's|there's)\b/u;
/** A Roman numeral, not a person: "grade I". */
const NUMERAL = /\b(?:grade|type|stage|class|zone|modic|crps|harris)\s(?:i|1-i)\b/gu;
const MEASURE = /\d\s?(?:mm|cm)\b/u;
const LISTED = /^(?:\d{1,2}[.)]|[-•*])\s/u;
/** What may follow a heading. */
const HEADED = /\s{0,3}(?::|-\s|\*|$)/uy;
/** How many marks and digits may precede the first word: "1. ", "** ". */
const MOST_SIGNS = 8;

interface Phrases extends Readonly<Record<keyof ReportForm, PhraseEnd>> {
  /** Marks of a report, and phrases that clinicians use. */
  readonly formal: PhraseEnd;
}

/** Makes a reader that cuts a message into pieces and tells whose words each holds. */
export function pieceReader(form: ReportForm): (text: string) => readonly UnreadPiece[] {
  const phrases: Phrases = {
    formal: phraseEnds([...form.marks, ...form.clinician]),
    headings: phraseEnds(form.headings),
    marks: phraseEnds(form.marks),
    weak: phraseEnds(form.weak),
    clinician: phraseEnds(form.clinician),
    own: phraseEnds(form.own),
    begins: phraseEnds(form.begins),
  };
  return (text) => {
    /** Emails quote emails, and people paste a report twice. Each distinct piece is read once. */
    const known = new Map<string, readonly UnreadPiece[]>();
    return cutPieces(text, phrases.headings).flatMap((piece) => {
      const before = known.get(piece);
      if (before) return before;
      const read = readIntroduced(piece, phrases);
      known.set(piece, read);
      return read;
    });
  };
}

/** In "It says: there is marrow edema" the part up to the colon is the person's. */
function readIntroduced(text: string, phrases: Phrases): readonly UnreadPiece[] {
  const colon = text.search(/:\s/);
  if (colon >= 0) {
    const lead = unread(text.slice(0, colon + 1), phrases);
    if (lead.read().kind === 'own') return [lead, unread(text.slice(colon + 1).trim(), phrases)];
  }
  return [unread(text, phrases)];
}

function unread(text: string, phrases: Phrases): UnreadPiece {
  const plain = fold(text).replace(NUMERAL, ' ');
  const heading = headingOf(plain, phrases.headings);
  const mayBeReport = heading !== undefined || hasPhrase(plain, phrases.formal);
  let piece: Piece | undefined;
  const read = () => {
    piece ??= readPiece(text, plain, heading, phrases);
    return piece;
  };
  return { text, mayBeReport, read };
}

function readPiece(text: string, plain: string, heading: string | undefined, phrases: Phrases): Piece {
  const isOwn =
    hasPhrase(plain, phrases.own) ||
    CONTRACTED.test(plain) ||
    (heading === undefined && isAsked(plain, phrases.begins));
  const speech = phrasesIn(plain, phrases.clinician);
  // Nobody needs the marks of a piece that is the person's own.
  if (isOwn && speech.length === 0) return { text, kind: 'own', marks: [] };
  const formal = [...phrasesIn(plain, phrases.marks), ...speech];
  const lay = [
    ...phrasesIn(plain, phrases.weak),
    ...(MEASURE.test(plain) ? ['mm'] : []),
    ...(LISTED.test(plain) ? ['list'] : []),
  ];
  const kind = heading !== undefined || formal.length > 0 ? 'report' : 'unclear';
  return { text, kind, marks: [...formal, ...lay], ...(heading !== undefined && { heading }) };
}

function headingOf(plain: string, headingEnd: PhraseEnd): string | undefined {
  const first = firstLetter(plain);
  const end = headingEnd(plain, first);
  return end >= 0 && startsWith(HEADED, plain, end) ? plain.slice(first, end) : undefined;
}

function isAsked(plain: string, beginEnd: PhraseEnd): boolean {
  return plain.endsWith('?') || beginEnd(plain, firstLetter(plain)) >= 0;
}

/** Where the words of a piece begin, or its end if more marks precede them than a heading has. */
function firstLetter(plain: string): number {
  const first = plain.slice(0, MOST_SIGNS + 1).search(/\p{L}/u);
  return first < 0 ? plain.length : first;
}
