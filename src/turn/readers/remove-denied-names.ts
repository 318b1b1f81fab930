import { phraseOccursAt, phraseWords } from './phrase-words';
import { bareWord } from './plain-words';

/** In a message of so few words, "not" separates what is meant from what is not: "the hip not the knee". */
const FEW_WORDS = 10;

/** Words that deny ("not", "instead of"), and words before which "not" negates the sentence rather than a name. */
export interface DenyingWords {
  readonly denying: readonly string[];
  readonly turning: ReadonlySet<string>;
}

/**
 * Removes what a correction denies: "not osteoarthritis, osteonecrosis" keeps the second name, "the hip, not the knee"
 * the first.
 *
 * @param corrects true if the text corrects what was said before
 * @returns the rest; the whole text if nothing would be left
 */
export function removeDeniedNames(text: string, corrects: boolean, { denying, turning }: DenyingWords): string {
  const raw = text.split(/\s+/);
  const words = raw.map(bareWord);
  const denies = (at: number) => phraseWords(denying).some((phrase) => phraseOccursAt(phrase, words, at));
  // "Does it help or not" denies nothing.
  const takes = (at: number) =>
    denies(at) &&
    words[at - 1] !== 'or' &&
    (corrects || at === 0 || separatesNames(raw, at, turning)) &&
    !isQuestion(text, at);
  const from = raw.findIndex((_, at) => takes(at));
  if (from < 0) return text;
  const end = raw.findIndex((word, at) => at > from && /[,.;:!?–—-]$/u.test(word));
  const but = words.findIndex((word, at) => at > from && (word === 'but' || word === 'i'));
  const to = but < 0 ? end + 1 : end < 0 ? but : Math.min(but, end + 1);
  const left = [...raw.slice(0, from), ...(to <= 0 ? [] : raw.slice(to))].join(' ');
  return /\p{L}/u.test(left) ? left : text;
}

/**
 * True if a denial stands between two names ("rheumatoid, not psoriatic", "it is my mother not my father"), and not
 * after a verb that it would negate.
 */
function separatesNames(raw: readonly string[], at: number, turning: ReadonlySet<string>): boolean {
  const before = raw[at - 1] ?? '';
  return raw.length <= FEW_WORDS && (before.endsWith(',') || !turning.has(bareWord(before)));
}

/** "Why not?" removes nothing. */
function isQuestion(text: string, at: number): boolean {
  return at > 0 && /\?\s*$/.test(text) && !text.includes(',');
}
