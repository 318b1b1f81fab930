/** An amount of a medicine. Temperatures, times and counts of people are no doses. */
const DOSE =
  /\b\d[\d.,]{0,11}\s{0,3}-?\s{0,3}(?:mg|mcg|µg|μg|micrograms?|milligrams?|ml|m[lL]|millilit(?:er|re)s?|IU|i\.u\.|units|tablets?|pills?|capsules?|puffs?|grams?|drops)(?![\w-])/gu;
/** The same with the number in a word: "two tablets". */
const DOSE_IN_WORDS =
  /\b(?:one|two|three|four|five|six|eight|ten|half an?)\s+(?:\w+\s+)?(?:tablets?|pills?|capsules?|puffs?|milligrams?|micrograms?)\b/giu;

/** The doses in a text: no page and no word of ours may hold one. In: the text. Out: each as it stands there. */
export function dosesIn(text: string): readonly string[] {
  return [DOSE, DOSE_IN_WORDS].flatMap((dose) => [...text.matchAll(dose)].map(([found]) => found));
}
