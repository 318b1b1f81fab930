import { openDisk } from '../../src/content/disk';
import { loadLanguage } from '../../src/content/load-language';
import { loadModifierWords } from '../../src/content/load-modifier-words';
import type { Span } from '../../src/domain/red-flag';
import { triggersFrom } from '../../src/safety/rules/triggers';
import { modifierReader } from '../../src/text/modifiers';
import { nearestTime } from '../../src/text/nearest-time';
import { timesIn } from '../../src/text/when';
import { tidyWords } from '../../src/text/words';

const disk = openDisk('content');
const language = loadLanguage(disk, []);
const read = modifierReader(triggersFrom(loadModifierWords(disk, []), language));

/** What stands around the words in [brackets]. */
function modifiersOf(marked: string): readonly string[] {
  const before = tidyWords(marked.slice(0, marked.indexOf('[')), language).length;
  const inside = tidyWords(marked.slice(marked.indexOf('['), marked.indexOf(']') + 1), language).length;
  const words = tidyWords(marked.replace(/[[\]]/g, ''), language);
  const span: Span = { from: before, to: before + inside - 1 };
  return [...read(words)(span)].filter((modifier) => modifier !== 'still' && modifier !== 'now').sort();
}

describe('modifiers', () => {
  test.each([
    ['i do not have [chest pain]', ['negated']],
    ['no [chest pain], breathlessness or fever', ['negated']],
    ['no fever, chills or [chest pain]', ['negated']],
    ['no fever. [chest pain] now', []],
    ['no fever but [chest pain]', []],
    ['no fever, my [chest hurts]', []],
    ['not only [chest pain] but sweating', []],
    ['[no feeling] in my leg', []],
    ['[cannot breathe]', []],
    ['the pain will not go away and i have [chest pain]', []],
    ['what are the signs of a [stroke]', ['information']],
    ['can iloprost cause [chest pain]', ['information']],
    ['what causes my [chest pain]', []],
    ['what should i do if i get [chest pain]', ['hypothetical']],
    ['family history of [stroke]', ['history']],
    ['history of [seizures]', ['past']],
    ['she denies [chest pain]', ['negated']],
    ['is it not a [stroke]', []],
    ["isn't it a [stroke]", []],
    ['why do people [turn blue] when they choke', ['information']],
    ['what makes a [snake bite] swell', ['information']],
    ['[i read an article on carbon monoxide]', ['information']],
    ['our trainer claims that an [unconscious] person may not drink', ['information']],
    ['[my mother worries that i could get paralysed]', ['hypothetical']],
    ['why do people ignore me when i [cannot breathe]', []],
    ['why do they [turn blue]', []],
    ['it is not a [stroke]', ['negated']],
    ['it is not a heart attack but i have [chest pain]', []],
  ])('%s → %j', (marked, modifiers) => {
    expect(modifiersOf(marked)).toEqual(modifiers);
  });
});

describe('times', () => {
  const hours = (text: string) => timesIn(tidyWords(text, language), 2026)[0]?.hoursAgo;

  test('the nearest time in the sentence counts, not the longest', () => {
    const words = tidyWords('in 2019 my hip was replaced and this morning crushing chest pain', language);
    const at = words.findIndex((word) => word.text === 'chest');
    expect(nearestTime(timesIn(words, 2026), { from: at, to: at + 1 }, words)?.hours).toBe(6);
  });

  test.each([
    ['three weeks ago', 504],
    ['an hour ago', 1],
    ['a couple of days ago', 48],
    ['in 2015', 11 * 8760],
    ['yesterday', 24],
    ['for three weeks', undefined],
    ['since this morning', 6],
  ])('%s is %s hours', (text, expected) => {
    expect(hours(text)).toBe(expected);
  });
});
