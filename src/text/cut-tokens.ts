import { fold } from './fold';

/** The tokens of a text, words and the signs between them: each distinct one, and by its number which stands where. */
export interface Tokens {
  readonly distinct: readonly string[];
  readonly order: readonly number[];
}

const TOKEN = /\d+(?:[.,]\d+)*|\p{L}+|[.!?;\n\r¡¿]|[,:()[\]\u2013\u2014]/gu;

/** Cuts a text for languages that hear it beside English: once for all of them. Accents are folded, apostrophes cut ("j'ai" is two words). */
export function cutTokens(text: string): Tokens {
  const distinct: string[] = [];
  const order: number[] = [];
  const numbers = new Map<string, number>();
  for (const [token] of fold(text).matchAll(TOKEN)) {
    const number = numbers.get(token) ?? distinct.push(token) - 1;
    if (number === numbers.size) numbers.set(token, number);
    order.push(number);
  }
  return { distinct, order };
}
