import type { ReportForm } from '../domain/report-form';
import { cutPieces } from './cut-pieces';
import { fold } from './fold';
import { hasPhrase, type PhraseEnd, phraseEnds, phrasesIn } from './phrase-ends';
import { startsWith } from './starts-with';

/** A sentence, line or quotation of a message, which is read when somebody asks whose words it holds. */
export interface UnreadPiece {
  readonly text: string;
  /** False where its form has nothing of a report: it is the person's, unless it stands in the midst of one. */
  readonly mayBeReport: boolean;
  readonly read: () => Piece;
}

/** The same, and whose words it holds as far as its form tells. */
export interface Piece {
  readonly text: string;
  readonly kind: 'own' | 'report' | 'unclear';
  /** The heading that it begins with, if it does and is not the person's own. */
  readonly heading?: string;
  /** The turns of phrase of reports in it, unless it is the person's own. */
  readonly marks: readonly string[];
}

/** "Can't", "dont": no report is written so. */
const CONTRACTED = /\p{L}n't\b|\b(?:cant|dont|wont|isnt|doesnt|didnt|havent|whats|its|it's|that's|there's)\b/u;
/** A Roman number, and no person: "grade I". */
const NUMERAL = /\b(?:grade|type|stage|class|zone|modic|crps|harris)\s(?:i|1-i)\b/gu;
const MEASURE = /\d\s?(?:mm|cm)\b/u;
const LISTED = /^(?:\d{1,2}[.)]|[-•*])\s/u;
/** What stands behind a heading. */
const HEADED = /\s{0,3}(?::|-\s|\*|$)/uy;
/** Signs and numbers before the first word: "1. ", "** ". */
const MOST_SIGNS = 8;

interface Phrases extends Readonly<Record<keyof ReportForm, PhraseEnd>> {
  /** Marks, and what is said as clinicians do. */
  readonly formal: PhraseEnd;
}

/** Makes a reader that cuts a message into pieces and tells of each whose words it holds. In: the form of reports. */
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
    /** Mails quote mails, and who pastes a report pastes it twice: each piece is read once. */
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

/** "It says: there is marrow edema" is the person's up to the colon. */
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
  // Of what is the person's own nobody asks how much it looks like a report.
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

/** Where the words of a piece begin; behind its end where it has more signs before them than a heading has. */
function firstLetter(plain: string): number {
  const first = plain.slice(0, MOST_SIGNS + 1).search(/\p{L}/u);
  return first < 0 ? plain.length : first;
}
