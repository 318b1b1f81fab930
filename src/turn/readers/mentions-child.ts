import type { ChildWords } from '../../domain/aside-words';
import { stem } from '../../text/stem';
import { plainWords } from './plain-words';

/** The age from which a person is an adult. */
export const ADULT_AGE = 18;

/** An age: "9", "9yo", "12yr". The second group is present if the word itself says that it is an age. */
const AGE = /^(\d{1,2})(yo|y|yr|yrs)?$/;

/** Words after a number that show that it is no age: "she is 7 months on", "it is 7 out of 10". */
const UNITS_OTHER_THAN_YEARS = new Set([
  'out',
  'of',
  'week',
  'weeks',
  'month',
  'months',
  'day',
  'days',
  'hour',
  'hours',
  'stone',
  'kg',
]);

/** True if a message is about a child: it contains a word for one ("my toddler") or an age ("my son is 9"). */
export function mentionsChild(text: string, { wished, words, kin, behind, before }: ChildWords): boolean {
  const said = plainWords(text);
  const known = new Set(words.map(stem));
  return said.some((word, at) => {
    if (known.has(stem(word)) && !wished.has(said[at - 1] ?? '')) return true;
    const [, years, sign] = AGE.exec(word) ?? [];
    if (years === undefined || Number(years) >= ADULT_AGE) return false;
    const [next = '', afterNext = ''] = said.slice(at + 1);
    const isOld = behind.has(next) && (afterNext.startsWith('old') || next === 'yo');
    const isOfKin = said
      .slice(Math.max(0, at - 2), at)
      .some((each) => kin.has(each) || (each.endsWith('s') && kin.has(each.slice(0, -1))));
    return (
      sign !== undefined || isOld || before.has(said[at - 1] ?? '') || (isOfKin && !UNITS_OTHER_THAN_YEARS.has(next))
    );
  });
}
