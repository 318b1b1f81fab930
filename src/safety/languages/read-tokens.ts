import type { Tokens } from '../../text/cut-tokens';
import { copyOf } from '../../text/token-notes';
import type { WordForm } from '../../text/words';
import type { CompiledLanguage } from './compile-language';

/**
 * What a token stands for in a language: its words as typed, the same with slips mended, and whether one of these is
 * not English.
 */
export interface Reading {
  readonly typed: readonly WordForm[];
  readonly meant: readonly WordForm[];
  readonly isOwn: boolean;
}

/** Reads one token in a language. */
export type ReadToken = (token: string) => Reading;

/** Gives the reading of a token of one text, by the number of the token. */
export type ReadingOf = (token: number) => Reading;

/** So many readings are kept for all messages. */
const MOST_LASTING = 4096;

/**
 * Makes the reader of tokens in a language. Long English messages mostly use the same few thousand words. Words of the
 * dictionary are therefore read once for all messages; nothing else that somebody typed is kept.
 */
export function tokenReader(
  { tongue, mend }: Pick<CompiledLanguage, 'tongue' | 'mend'>,
  isEnglish: (word: string) => boolean,
  dictionary: ReadonlySet<string>,
): ReadToken {
  const lasting = new Map<string, Reading>();
  const read = (token: string): Reading => {
    const typed = tongue.formsFor(token);
    const meant = typed.length === 0 ? typed : typed.map(mend);
    return { typed, meant, isOwn: meant.some(({ text }) => !isEnglish(text)) };
  };
  return (token) => {
    const before = lasting.get(token);
    if (before) return before;
    if (lasting.size === MOST_LASTING || !dictionary.has(token)) return read(token);
    const word = copyOf(token);
    const reading = read(word);
    lasting.set(word, reading);
    return reading;
  };
}

/** Gives the readings of the tokens of one text. Each is read when it is first asked for, and most never are. */
export function readingsOf({ distinct }: Pick<Tokens, 'distinct' | 'order'>, read: ReadToken): ReadingOf {
  const readings = new Array<Reading | undefined>(distinct.length);
  return (token) => {
    const reading = readings[token] ?? read(distinct[token] ?? '');
    readings[token] = reading;
    return reading;
  };
}
