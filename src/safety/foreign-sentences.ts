import type { Tokens } from '../text/cut-tokens';
import { isSentenceEnd } from '../text/other-words';

/** Shorter messages are heard whole: that costs little. */
const MANY_TOKENS = 400;
/** A message of which fewer words tell of a language is in English, and what it tells in that language stands in few sentences. */
const FEW_SIGNS = 1 / 10;

/**
 * The sentences of a long message in English that hold a word which only another language has: all that it needs to read
 * of it, for no match goes over a sentence's end. In: the tokens, the words of that language. Out: undefined for a short
 * message, and for one that may be in that language.
 */
export function foreignSentences(tokens: Tokens, signs: ReadonlySet<string>): Tokens | undefined {
  const { distinct, order } = tokens;
  if (order.length < MANY_TOKENS) return undefined;
  const isSign = distinct.map((token) => signs.has(token));
  const told = order.reduce((count, token) => (isSign[token] ? count + 1 : count), 0);
  if (told > order.length * FEW_SIGNS) return undefined;
  const isEnd = distinct.map(isSentenceEnd);
  return tokensOf(
    sentencesWith(isSign, order, (token) => isEnd[token] === true),
    distinct,
  );
}

/** The sentences that hold one of some tokens. In: which are wanted, the tokens of a text, which of them end a sentence. */
export function sentencesWith(
  isWanted: readonly boolean[],
  order: readonly number[],
  isEnd: (token: number) => boolean,
): readonly number[] {
  const wanted: number[] = [];
  let from = 0;
  let isHeld = false;
  for (let at = 0; at < order.length; at += 1) {
    const token = order[at] ?? 0;
    isHeld ||= isWanted[token] === true;
    if (at + 1 < order.length && !isEnd(token)) continue;
    for (let each = from; isHeld && each <= at; each += 1) wanted.push(order[each] ?? 0);
    from = at + 1;
    isHeld = false;
  }
  return wanted;
}

/** Some tokens of a text as a text of their own. */
function tokensOf(order: readonly number[], distinct: readonly string[]): Tokens {
  const numbers = new Int32Array(distinct.length).fill(-1);
  const kept: string[] = [];
  const renumbered = order.map((token) => {
    if (numbers[token] === -1) numbers[token] = kept.push(distinct[token] ?? '') - 1;
    return numbers[token] ?? 0;
  });
  return { distinct: kept, order: renumbered };
}
