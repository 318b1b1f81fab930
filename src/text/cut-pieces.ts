import type { PhraseEnd } from './phrase-ends';
import { startsWith } from './starts-with';

/** Lines, sentences (not behind the "1." of a list) and quotations; only looks around, so that no text costs more than its length. */
const CUTS = /\n|(?<=[.!?]["”')]?)(?<!(?:^|\s)\d{1,2}\.)(?=\s)|(?<=\s)(?=["“])|(?<=["”])(?=\s)/u;
const COLON = /\s{0,3}:/uy;
const SPACE = /\s/u;

/** Cuts a message into its sentences, lines and quotations, and before each heading with a colon ("past medical history:" is one). */
export function cutPieces(text: string, headingEnd: PhraseEnd): readonly string[] {
  return text
    .split(CUTS)
    .flatMap((piece) => cutAtHeadings(piece, headingEnd))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
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
