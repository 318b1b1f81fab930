import { openDisk } from '../../src/content/disk';
import { loadLanguage } from '../../src/content/load-language';
import { patternReader } from '../../src/safety/pattern-reader';
import { parsePattern } from '../../src/safety/patterns/parse-pattern';
import { compileRules } from '../../src/safety/rules/compile-rules';
import { content } from '../support/content';

const language = loadLanguage(openDisk('content'), []);
const lexicon = new Map([['chest', ['chest', 'breast bone', 'rib cage']]]);
const matches = (pattern: string, text: string) =>
  patternReader([{ name: 'it', match: [pattern] }], lexicon, language)(text).length > 0;

describe('the pattern language', () => {
  test.each([
    ['chest pain', 'my chest is in pain', true],
    ['chest pain', 'pain in my chest', false],
    ['<chest> ~ pain', 'pain in my chest', true],
    ['<chest> ~ pain', 'my breast bone aches with pain', true],
    ['chest .. pain', 'chest with a terrible stabbing pain', true],
    ['chest .. pain', 'chest freezer, four words of other things, no pain', false],
    ['chest ..6 pain', 'chest one two three four five pain', true],
    ['collapse', 'she collapsed', true],
    ['vomit*', 'vomitus', true],
    ['=gone numb', 'my leg has gone numb', true],
    ['=gone numb', 'my leg is numb', false],
    ['cannot breathe', "can't properly breathe", false],
    ['cannot properly? breathe', "can't properly breathe", true],
    ['temperature {38-43}', 'temp 39,5', true],
    ['temperature {38-43}', 'temperature 37', false],
    ['chest pain', 'chest. pain', false],
    ['chest pain', 'chest, pain', true],
    ['arm|leg numb', 'leg numb', true],
    ['arm|<chest> numb', 'rib cage numb', true],
  ])('%s in "%s": %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  test.each(['<chest', '{38}', 'a ~ b ~ c', 'ab* ~', 'x** y'])(
    'refuses "%s" with the line in the message',
    (pattern) => {
      expect(() => parsePattern(pattern)).toThrow(pattern.split(' ')[0]);
    },
  );

  test('tells of every bad line at once', () => {
    const [rule] = content.ruleBook.rules;
    if (!rule) throw new Error('there are no rules');
    const bad = {
      ...content.ruleBook,
      rules: [
        { ...rule, id: 'one', match: ['<nowhere>'] },
        { ...rule, id: 'two', match: ['{x}'], combine: [['no-such-sign', 'fever']] },
      ],
    };
    expect(() => compileRules(bad, content.language)).toThrow(
      /rule one: there is no word list <nowhere>[\s\S]*rule two[\s\S]*/,
    );
  });
});
