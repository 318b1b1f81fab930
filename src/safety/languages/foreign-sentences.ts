import type { Tokens } from '../../text/cut-tokens';
import { onceFor } from '../../text/once';
import { isSentenceEnd } from '../../text/other-words';

/** A shorter message is read whole, which costs little. */
const MANY_TOKENS = 400;
/**
 * If a smaller share of the words are signs of a language, the message is in English, and only a few sentences need
 * reading.
 */
const FEW_SIGNS = 1 / 10;

/** What every language needs of the same tokens: the number of each, and a 1 for those that end a sentence. */
interface Known {
  readonly numbers: ReadonlyMap<string, number>;
  readonly isEnd: Uint8Array;
}

const knownOf = onceFor(
  ({ distinct }: Tokens): Known => ({
    numbers: new Map(distinct.map((token, at) => [token, at])),
    isEnd: Uint8Array.from(distinct, (token) => (isSentenceEnd(token) ? 1 : 0)),
  }),
);

/**
 * The sentences of a long English message that hold a word which only another language has. The language needs to read
 * no others, since no match reaches over the end of a sentence.
 * @param signs the words that only that language has
 * @returns the numbers of the tokens of these sentences, in order; undefined for a short message, and for one that may
 *   be in that language
 */
export function foreignSentences(tokens: Tokens, signs: readonly string[]): readonly number[] | undefined {
  const { order, distinct } = tokens;
  if (order.length < MANY_TOKENS) return undefined;
  const { numbers } = knownOf(tokens);
  const isSign = new Uint8Array(distinct.length);
  for (const sign of signs) {
    const number = numbers.get(sign);
    if (number !== undefined) isSign[number] = 1;
  }
  let told = 0;
  for (let at = 0; at < order.length; at += 1) told += isSign[order[at] ?? 0] ?? 0;
  return told > order.length * FEW_SIGNS ? undefined : sentencesWith(isSign, tokens);
}

/**
 * The sentences that hold at least one wanted token.
 * @param isWanted a 1 for each distinct token that is wanted
 */
export function sentencesWith(isWanted: Uint8Array, tokens: Tokens): readonly number[] {
  const { order } = tokens;
  const { isEnd } = knownOf(tokens);
  const wanted: number[] = [];
  let from = 0;
  let isHeld = 0;
  for (let at = 0; at < order.length; at += 1) {
    const token = order[at] ?? 0;
    isHeld |= isWanted[token] ?? 0;
    if (at + 1 < order.length && isEnd[token] !== 1) continue;
    if (isHeld === 1) for (let each = from; each <= at; each += 1) wanted.push(order[each] ?? 0);
    from = at + 1;
    isHeld = 0;
  }
  return wanted;
}
