import type { PhraseEnd } from './phrase-ends';
import { startsWith } from './starts-with';

const ENDS = '.!?';
const CLOSING_QUOTES = '"”';
/** A cut may fall after a newline, after a character that ends a sentence or closes one, and before a quotation. */
const MAY_CUT = /\n|[.!?"”')](?=\s)|\s(?=["“])/g;
/** The "1." of a numbered list does not end a sentence. */
const NUMBERED = /(?:^|\s)\d{1,2}\.$/u;
const LONGEST_NUMBER = 4;
const COLON = /\s{0,3}:/uy;
const SPACE = /\s/u;

/**
 * Cuts a message into sentences, lines and quotations, and before each heading with a colon ("past medical history:").
 */
export function cutPieces(text: string, headingEnd: PhraseEnd): readonly string[] {
  return cutSentences(text)
    .flatMap((piece) => cutAtHeadings(piece, headingEnd))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** Cuts at newlines, after sentences, and on both sides of quotations. */
function cutSentences(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  MAY_CUT.lastIndex = 0;
  while (MAY_CUT.test(text)) {
    const at = MAY_CUT.lastIndex;
    if (!isCut(text, at)) continue;
    pieces.push(text.slice(from, at));
    from = at;
  }
  return [...pieces, text.slice(from)];
}

/**
 * Decides whether to cut after the character before `at`. White space and closing quotes always count; ".", "!" and "?"
 * count unless they end a list number; a bracket or apostrophe counts only after the end of a sentence.
 */
function isCut(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (SPACE.test(before) || CLOSING_QUOTES.includes(before)) return true;
  if (ENDS.includes(before)) return before !== '.' || !NUMBERED.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at));
  return at > 1 && ENDS.includes(text.charAt(at - 2));
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
