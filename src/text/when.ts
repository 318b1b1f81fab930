import type { Word } from './words';

const HOURS: Readonly<Record<string, number>> = {
  minut: 1 / 60,
  hour: 1,
  day: 24,
  night: 24,
  week: 168,
  month: 730,
  year: 8760,
  decad: 87600,
};
/** Amounts that people give without a number. */
const AMOUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, few: 3, couple: 2, several: 5, half: 0.5 };
const SAID: readonly (readonly [readonly string[], number])[] = [
  [['yesterday'], 24],
  [['last', 'night'], 14],
  [['this', 'morning'], 6],
  [['the', 'other', 'day'], 72],
  [['last', 'week'], 168],
  [['last', 'month'], 730],
  [['last', 'year'], 8760],
  [['last', 'summer'], 4380],
  [['last', 'winter'], 4380],
  [['as', 'a', 'child'], 87600],
  [['as', 'a', 'kid'], 87600],
  [['long', 'ago'], 8760],
  [['years', 'ago'], 17520],
  [['months', 'ago'], 1460],
  [['weeks', 'ago'], 336],
  [['days', 'ago'], 48],
  [['hours', 'ago'], 2],
];

/**
 * How long ago a sentence says that something was. In: the words of one sentence, the current year. Out: hours, the
 * longest that is named; undefined where no time is named. "Three weeks ago" is 504, "in 2015" counts from that year.
 */
export function hoursAgo(words: readonly Word[], year: number): number | undefined {
  let longest: number | undefined;
  const note = (hours: number) => {
    longest = Math.max(longest ?? 0, hours);
  };
  words.forEach((word, at) => {
    const since = yearsSince(words, at, year);
    if (since !== undefined) note(since * 8760);
    const amount = word.number ?? AMOUNTS[word.text];
    const unitAt = words[at + 1]?.text === 'of' ? at + 2 : at + 1;
    const unit = HOURS[words[unitAt]?.stem ?? ''];
    if (amount !== undefined && unit !== undefined && isAgo(words[unitAt + 1])) note(amount * unit);
    for (const [phrase, hours] of SAID) if (startsHere(words, at, phrase)) note(hours);
  });
  return longest;
}

function yearsSince(words: readonly Word[], at: number, year: number): number | undefined {
  const said = words[at]?.number;
  const before = words[at - 1]?.text;
  if (said === undefined || (before !== 'in' && before !== 'since' && before !== 'back')) return undefined;
  return said > 1930 && said <= year ? year - said : undefined;
}

function isAgo(word: Word | undefined): boolean {
  return word?.text === 'ago' || word?.text === 'back';
}

function startsHere(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((text, offset) => words[at + offset]?.text === text);
}
