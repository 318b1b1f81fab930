import type { ChildWords } from '../../domain/aside-words';
import { stem } from '../../text/stem';
import { plainWords } from './plain-words';

/** From this age on somebody is an adult. */
const ADULT = 18;

/** "9", "9yo", "12yr": an age, and whether it says itself that it is one. */
const AGE = /^(\d{1,2})(yo|y|yr|yrs)?$/;

/** "She is 7 months on" and "it is 7 out of 10" tell no age. */
const NO_AGE = new Set([
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

/** True where a message tells of a child: by a word ("my toddler"), or by an age ("my son is 9"). In: its text, the words. */
export function isOfChild(text: string, { words, kin, behind, before }: ChildWords): boolean {
  const said = plainWords(text);
  const known = new Set(words.map(stem));
  return said.some((word, at) => {
    if (known.has(stem(word))) return true;
    const [, years, sign] = AGE.exec(word) ?? [];
    if (years === undefined || Number(years) >= ADULT) return false;
    const [next = '', afterNext = ''] = said.slice(at + 1);
    const isOld = behind.has(next) && (afterNext.startsWith('old') || next === 'yo');
    const isOfKin = said
      .slice(Math.max(0, at - 2), at)
      .some((each) => kin.has(each) || (each.endsWith('s') && kin.has(each.slice(0, -1))));
    return sign !== undefined || isOld || before.has(said[at - 1] ?? '') || (isOfKin && !NO_AGE.has(next));
  });
}
