import type { Tokens } from '../text/cut-tokens';
import { onceFor } from '../text/once';
import { isSentenceEnd } from '../text/other-words';

/** Shorter messages are heard whole: that costs little. */
const MANY_TOKENS = 400;
/** A message of which fewer words tell of a language is in English, and what it tells in that language stands in few sentences. */
const FEW_SIGNS = 1 / 10;

/** Where the tokens of a text stand, sentence by sentence: every language asks for a few words of it. */
interface Sentences {
  /** The number of each distinct token. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Where each sentence begins in the order of the tokens, and at last where the text ends. */
  readonly begins: readonly number[];
  /** For each distinct token, how often it stands there, and in which sentences, in order; one may be told several times. */
  readonly standing: readonly (readonly number[])[];
}

/**
 * The sentences of a long message in English that hold a word which only another language has: all that it needs to read
 * of it, for no match goes over a sentence's end. In: the tokens, the words of that language. Out: the numbers of their
 * tokens, in order; undefined for a short message, and for one that may be in that language.
 */
export function foreignSentences(tokens: Tokens, signs: readonly string[]): readonly number[] | undefined {
  const { order } = tokens;
  if (order.length < MANY_TOKENS) return undefined;
  const { numbers, begins, standing } = sentencesOf(tokens);
  const held = [...new Set(signs)].flatMap((sign) => standing[numbers.get(sign) ?? -1] ?? []);
  if (held.length > order.length * FEW_SIGNS) return undefined;
  const foreign: number[] = [];
  for (const sentence of [...new Set(held)].sort((a, b) => a - b)) {
    const end = begins[sentence + 1] ?? 0;
    for (let at = begins[sentence] ?? 0; at < end; at += 1) foreign.push(order[at] ?? 0);
  }
  return foreign;
}

const sentencesOf = onceFor(({ distinct, order }: Tokens): Sentences => {
  const numbers = new Map(distinct.map((token, at) => [token, at]));
  const isEnd = distinct.map(isSentenceEnd);
  const standing: number[][] = distinct.map(() => []);
  const begins = [0];
  for (let at = 0; at < order.length; at += 1) {
    const token = order[at] ?? 0;
    standing[token]?.push(begins.length - 1);
    if (isEnd[token]) begins.push(at + 1);
  }
  begins.push(order.length);
  return { numbers, begins, standing };
});

/** The sentences that hold one of some tokens. In: which are wanted, the tokens of a text, which of them end a sentence. */
export function sentencesWith(
  isWanted: (token: number) => boolean,
  order: readonly number[],
  isEnd: (token: number) => boolean,
): readonly number[] {
  const wanted: number[] = [];
  let from = 0;
  let isHeld = false;
  for (let at = 0; at < order.length; at += 1) {
    const token = order[at] ?? 0;
    isHeld ||= isWanted(token);
    if (at + 1 < order.length && !isEnd(token)) continue;
    for (let each = from; isHeld && each <= at; each += 1) wanted.push(order[each] ?? 0);
    from = at + 1;
    isHeld = false;
  }
  return wanted;
}
