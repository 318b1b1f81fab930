/** Units in which a medicine is counted or weighed. */
const UNIT =
  'mg|mcg|µg|μg|g|micro-?grams?|milli-?grams?|grams?|ml|millilit(?:er|re)s?|iu|i\\.u\\.|units|international units|tablets?|pills?|capsules?|caplets?|puffs?|drops|(?:tea|table)?spoon(?:ful)?s?';
/** An amount of a medicine. Temperatures, times and counts of people are no doses. */
const DOSE = new RegExp(`\\b\\d[\\d.,]{0,11}\\s{0,3}-?\\s{0,3}(?:${UNIT})(?![\\p{L}\\d-])`, 'giu');
/** The same with the number in a word: "two tablets", "half a gram". */
const DOSE_IN_WORDS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half an?)\s+(?:\w+\s+)?(?:tablets?|pills?|capsules?|caplets?|puffs?|(?:milli|micro)?grams?|(?:tea|table)?spoon(?:ful)?s?)\b/giu;
/** One of what is only ever measured out. */
const ONE_MEASURE = /(?<!half )\ba\s+(?:gram|(?:tea|table)spoon(?:ful)?)\b/giu;
/** How often something is taken, which is half of a dose. */
const HOW_OFTEN =
  /\btake\b[^.!?\n]{0,60}\b(?:(?:once|twice|(?:\d|two|three|four|five|six) times) (?:a|per|each|every) day|(?:once|twice|(?:\d|two|three|four) times) daily|every (?:\d{1,2}|two|three|four|six|eight|twelve) hours)\b/giu;

/** The doses in a text: no page and no word of ours may hold one. In: the text. Out: each as it stands there. */
export function dosesIn(text: string): readonly string[] {
  return [DOSE, DOSE_IN_WORDS, ONE_MEASURE, HOW_OFTEN].flatMap((dose) =>
    [...text.matchAll(dose)].map(([found]) => found),
  );
}
