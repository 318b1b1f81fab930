import type { PhraseEnd } from './phrase-ends';
import { startsWith } from './starts-with';

const NEW_LINE = 0x0a;
const ASCII = 128;
const ENDS = '.!?';
/** What may stand between the end of a sentence and the space behind it. */
const CLOSES = '"”\')';
const [OPENING_QUOTES, CLOSING_QUOTES] = ['"“', '"”'];
/** Nearly all characters end nothing and open nothing, and a look at a row of numbers is quicker than one at a text. */
const mayEnd = marked(`${ENDS}${CLOSES}`);
const mayCut = marked(`${OPENING_QUOTES} \t\n\v\f\r`);
/** "1." at the beginning of a line of a list ends no sentence. */
const NUMBERED = /(?:^|\s)\d{1,2}\.$/u;
const LONGEST_NUMBER = 4;
const COLON = /\s{0,3}:/uy;
const SPACE = /\s/u;

/** Cuts a message into its sentences, lines and quotations, and before each heading with a colon ("past medical history:" is one). */
export function cutPieces(text: string, headingEnd: PhraseEnd): readonly string[] {
  return cutSentences(text)
    .flatMap((piece) => cutAtHeadings(piece, headingEnd))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** At lines, behind sentences, and on both sides of quotations. */
function cutSentences(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ASCII && mayCut[code] === 0) continue;
    const isLine = code === NEW_LINE;
    if (!isLine && (at === from || !isCut(text, at))) continue;
    pieces.push(text.slice(from, at));
    from = isLine ? at + 1 : at;
  }
  return [...pieces, text.slice(from)];
}

function isCut(text: string, at: number): boolean {
  if (!isSpace(text, at)) return isSpace(text, at - 1) && OPENING_QUOTES.includes(text.charAt(at));
  const code = text.charCodeAt(at - 1);
  if (code < ASCII && mayEnd[code] === 0) return false;
  const before = text.charAt(at - 1);
  if (CLOSING_QUOTES.includes(before)) return true;
  if (ENDS.includes(before)) return before !== '.' || !NUMBERED.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at));
  return CLOSES.includes(before) && at > 1 && ENDS.includes(text.charAt(at - 2));
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < ASCII ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : SPACE.test(text.charAt(at));
}

/** 1 for each of some signs, as far as they are ASCII. */
function marked(signs: string): Uint8Array {
  return Uint8Array.from({ length: ASCII }, (_, code) => (signs.includes(String.fromCharCode(code)) ? 1 : 0));
}

function cutAtHeadings(piece: string, headingEnd: PhraseEnd): readonly string[] {
  if (!piece.includes(':')) return [piece];
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < piece.length; at += 1) {
    if (at > 0 && !SPACE.test(piece.charAt(at - 1))) continue;
    const end = headingEnd(piece, at);
    if (end < 0 || !startsWith(COLON, piece, end)) continue;
    parts.push(piece.slice(from, at));
    from = at;
    at = end;
  }
  return [...parts, piece.slice(from)];
}
