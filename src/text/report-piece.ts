import type { ReportForm } from '../domain/report-form';
import { fold } from './fold';

/** A sentence, line or quotation of a message, and whose words it holds as far as its form tells. */
export interface Piece {
  readonly text: string;
  readonly kind: 'own' | 'report' | 'unclear';
  /** The heading that it begins with, if it does. */
  readonly heading?: string;
  /** The turns of phrase of reports in it. */
  readonly marks: readonly string[];
}

/** Letters, or the end of the message, on both sides of a phrase. */
const EDGES = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`] as const;
/** "Can't", "dont": no report is written so. */
const CONTRACTED = /\p{L}n't\b|\b(?:cant|dont|wont|isnt|doesnt|didnt|havent|whats|its|it's|that's|there's)\b/u;
/** A Roman number, and no person: "grade I". */
const NUMERAL = /\b(?:grade|type|stage|class|zone|modic|crps|harris)\s(?:i|1-i)\b/gu;
const MEASURE = /\d\s?(?:mm|cm)\b/u;
const LISTED = /^(?:\d{1,2}[.)]|[-•*])\s/u;

/** Makes a reader that cuts a message into pieces and tells of each whose words it holds. In: the form of reports. */
export function pieceReader(form: ReportForm): (text: string) => readonly Piece[] {
  const headings = alternatives(form.headings);
  // Bounded spaces and nothing but look-around, so that a message of a million spaces costs no more than one of words.
  const cuts = new RegExp(
    String.raw`\n|(?<=[.!?]["”')]?)(?<!(?:^|\s)\d{1,2}\.)(?=\s)|(?<=\s)(?=["“])|(?<=["”])(?=\s)|(?<=\s)(?=${headings}\s{0,3}:)`,
    'giu',
  );
  const read = kindReader(form);
  return (text) =>
    text
      .split(cuts)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
      .flatMap((piece) => introduced(piece, read))
      .map(read);
}

/** "It says: there is marrow edema" is the person's up to the colon. */
function introduced(piece: string, read: (text: string) => Piece): readonly string[] {
  const colon = /:(?=\s)/.exec(piece);
  const [lead, rest] = colon ? [piece.slice(0, colon.index + 1), piece.slice(colon.index + 1).trim()] : [piece, ''];
  return rest !== '' && read(lead).kind === 'own' ? [lead, rest] : [piece];
}

function kindReader(form: ReportForm): (text: string) => Piece {
  const heading = new RegExp(String.raw`^[^\p{L}]{0,8}(${alternatives(form.headings)})\s{0,3}(?::|-\s|\*|$)`, 'u');
  const marks = new RegExp(within(form.marks), 'gu');
  const weak = new RegExp(within(form.weak), 'gu');
  const clinician = new RegExp(within(form.clinician), 'gu');
  const own = new RegExp(within(form.own), 'u');
  const begins = new RegExp(String.raw`^[^\p{L}]{0,8}(?:${alternatives(form.begins)})${EDGES[1]}`, 'u');
  return (text) => {
    const plain = fold(text).replace(NUMERAL, ' ');
    const head = heading.exec(plain)?.[1];
    const speech = phrasesIn(plain, clinician);
    const formal = [...phrasesIn(plain, marks), ...speech];
    const lay = [
      ...phrasesIn(plain, weak),
      ...(MEASURE.test(plain) ? ['mm'] : []),
      ...(LISTED.test(plain) ? ['list'] : []),
    ];
    const asks = head === undefined && (plain.endsWith('?') || begins.test(plain));
    const isOwn = speech.length === 0 && (own.test(plain) || CONTRACTED.test(plain) || asks);
    const kind = isOwn ? 'own' : head !== undefined || formal.length > 0 ? 'report' : 'unclear';
    return { text, kind, marks: [...formal, ...lay], ...(head !== undefined && { heading: head }) };
  };
}

function phrasesIn(plain: string, phrases: RegExp): readonly string[] {
  return [...plain.matchAll(phrases)].map(([phrase]) => phrase);
}

function within(phrases: readonly string[]): string {
  return `${EDGES[0]}${alternatives(phrases)}${EDGES[1]}`;
}

/** Longest first, so that "no evidence of" is one phrase and not "evidence of". */
function alternatives(phrases: readonly string[]): string {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((phrase) =>
    phrase.replace(/[.+?^${}()|[\]\\/]/g, String.raw`\$&`).replace('*', String.raw`\p{L}{0,12}`),
  );
  return `(?:${escaped.join('|')})`;
}
