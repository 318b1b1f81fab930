import type { Span } from '../domain/red-flag';
import type { Found } from './phrases';
import type { Trigger } from './trigger';
import type { Word } from './words';

const COMPARES = new Set('lower higher highest reduce cut raise raises increase increases'.split(' '));

/** "Am I at higher risk of a stroke?": who compares risks has not what they are of, though a match may take the words in. */
export function comparesRisk({ value, from, to }: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  if (value.kind !== 'information' || from < span.from || to > span.to) return false;
  return words.slice(from, to).some(({ text }) => COMPARES.has(text));
}
