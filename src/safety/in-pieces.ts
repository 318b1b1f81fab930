import type { RaisedFlag } from '../domain/red-flag';
import { summary } from './rules/summary';
import type { Screen } from './screen';
import { SECOND_READER } from './second-reader/second-reader';

/**
 * Wraps a screen so that it also reads broken sentences. Many people send a sentence in two messages ("I can't",
 * "breathe") or write it with pauses ("I can't... breathe"). What the pieces say together is added, and nothing is
 * taken away.
 * @returns a screen that also reads `before`
 */
export function inPieces(screen: Screen): Screen {
  return (utterance, remembered) => {
    const { before, ...rest } = utterance;
    const alone = screen(rest, remembered);
    if (alone.screening.presentation === 'interrupt') return alone;
    const joined: (readonly [string | undefined, string])[] = [
      [withoutPauses(rest.text), 'with the pauses left out'],
      [before === undefined ? undefined : `${before} ${rest.text}`, 'together with the message before'],
    ];
    const heard = joined.flatMap(([text, because]) => {
      if (text === undefined) return [];
      const { flags, signs } = screen({ ...rest, text }, remembered).screening;
      const added = flags.filter(isOneMatch).map((flag) => asJoined(flag, because));
      return added.length > 0 ? [{ added, signs }] : [];
    });
    const flags = [...alone.screening.flags, ...heard.flatMap(({ added }) => added)];
    const signs = [...new Set([...alone.screening.signs, ...heard.flatMap((each) => each.signs)])];
    return heard.length === 0 ? alone : { ...alone, screening: summary(flags, signs) };
  };
}

/** A message of more letters is written in sentences. */
const BROKEN_LETTERS = 300;
const PAUSE = /\.{2,}|…/g;
/** "Crushing. Chest. Pain.": the pieces of a sentence have at most so many words, and there are at most so many. */
const PIECE_WORDS = 3;
const MOST_PIECES = 8;

/**
 * Joins a sentence that is broken by pauses: "I can't... breathe", "crushing. chest. pain.", one word on each line.
 * @returns undefined if nothing is broken
 */
function withoutPauses(text: string): string | undefined {
  if (text.length > BROKEN_LETTERS || text.includes('?')) return undefined;
  const pieces = text.split(/[.!…\n]+/).flatMap((piece) => piece.trim() || []);
  const isBroken = pieces.length > 1 && pieces.length <= MOST_PIECES && pieces.every(isShort);
  if (isBroken) return pieces.join(' ');
  return /\w\s*(?:\.{2,}|…)\s*\w/.test(text) ? text.replace(PAUSE, ' ') : undefined;
}

function isShort(piece: string): boolean {
  return piece.split(/\s+/).length <= PIECE_WORDS;
}

/**
 * A danger by a combination of signs needs no joining, since signs are remembered by name. The second reader was not
 * trained with broken sentences.
 */
function isOneMatch({ presentation, rule, spans }: RaisedFlag): boolean {
  return presentation === 'interrupt' && rule !== SECOND_READER && spans.length === 1;
}

/** The spans of such a danger are left out: its words are in no single message. */
function asJoined(flag: RaisedFlag, because: string): RaisedFlag {
  return { ...flag, spans: [], because };
}
