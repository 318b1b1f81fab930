import type { Span } from '../domain/red-flag';
import type { Word } from '../text/words';

/**
 * Finds among the words of a text, which know of commas and sentences, a name that was found among its tokens, which do
 * not. In: words and tokens of the same text, the tokens of the name (`to` is the first one after it). Out: the name's
 * words; undefined where the two cannot be lined up.
 */
export function nameAmong(
  words: readonly Word[],
  tokens: readonly string[],
  from: number,
  to: number,
): Span | undefined {
  const name = tokens.slice(from, to);
  const before = placesOf(name, tokens);
  const among = placesOf(
    name,
    words.map(({ text }) => (/^\d/.test(text) ? '#' : text)),
  );
  const at = among[before.indexOf(from)];
  return at === undefined || among.length !== before.length ? undefined : { from: at, to: at + name.length - 1 };
}

function placesOf(name: readonly string[], row: readonly string[]): readonly number[] {
  return row.flatMap((_, at) => (name.every((word, each) => row[at + each] === word) ? at : []));
}
