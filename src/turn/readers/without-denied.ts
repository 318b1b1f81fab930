import { phraseWords, standsAt } from './phrase-words';
import { bareWord } from './plain-words';

/** In a message of so few words "not" stands between what is meant and what is not: "the hip not the knee". */
const FEW_WORDS = 10;

/** Words that deny ("not", "instead of"), and words before which "not" turns a sentence round and takes no name away. */
export interface DenyingWords {
  readonly denying: readonly string[];
  readonly turning: ReadonlySet<string>;
}

/**
 * Takes away what a correction denies: "not osteoarthritis, osteonecrosis" leaves the second, "the hip, not the knee" the
 * first. In: the text, whether it corrects, the words. Out: what is left, or the text where nothing would be.
 */
export function withoutDenied(text: string, corrects: boolean, { denying, turning }: DenyingWords): string {
  const raw = text.split(/\s+/);
  const words = raw.map(bareWord);
  const denies = (at: number) => phraseWords(denying).some((phrase) => standsAt(phrase, words, at));
  // "Does it help or not" denies nothing.
  const takes = (at: number) =>
    denies(at) &&
    words[at - 1] !== 'or' &&
    (corrects || at === 0 || isBetween(raw, at, turning)) &&
    !isQuestion(text, at);
  const from = raw.findIndex((_, at) => takes(at));
  if (from < 0) return text;
  const end = raw.findIndex((word, at) => at > from && /[,.;:!?–—-]$/u.test(word));
  const but = words.findIndex((word, at) => at > from && (word === 'but' || word === 'i'));
  const to = but < 0 ? end + 1 : end < 0 ? but : Math.min(but, end + 1);
  const left = [...raw.slice(0, from), ...(to <= 0 ? [] : raw.slice(to))].join(' ');
  return /\p{L}/u.test(left) ? left : text;
}

/** "Rheumatoid, not psoriatic", "it is my mother not my father": a name before it, and no verb that it would deny. */
function isBetween(raw: readonly string[], at: number, turning: ReadonlySet<string>): boolean {
  const before = raw[at - 1] ?? '';
  return raw.length <= FEW_WORDS && (before.endsWith(',') || !turning.has(bareWord(before)));
}

/** "Why not?" takes nothing away. */
function isQuestion(text: string, at: number): boolean {
  return at > 0 && /\?\s*$/.test(text) && !text.includes(',');
}
