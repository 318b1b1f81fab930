import { hashOfStem } from '../../src/classifier/features';
import { fitModel } from '../../src/classifier/fit-model';
import { wordMender } from '../../src/classifier/mend-words';

const EXAMPLES = [
  'how long does it last',
  'how long will it take',
  'can i walk on it',
  'can it heal',
  'what does the scan show',
  'where is the side effect',
  'since when do you know',
].map((text, at) => ({ tokens: text.split(' '), intent: `intent-${at % 2}` }));
const { vocabulary, table } = fitModel(EXAMPLES, new Map());
const rank = new Map(vocabulary.map((word, at) => [word, at]));
const mend = wordMender(rank, table, hashOfStem, new Set(['hip', 'wall', 'rusty']));

describe('the corrector', () => {
  test('mends a short form and spells it out', () => {
    const spellings = new Map([['whats', ['what', 'is']]]);
    const mendShort = wordMender(rank, table, hashOfStem, new Set(), spellings);
    expect(mendShort(['whtas', 'the', 'scan'])).toEqual(['what', 'is', 'the', 'scan']);
    expect(mendShort(['waht', 'the', 'scan'])).toEqual(['what', 'the', 'scan']);
  });

  test.each([
    ['hwo long', 'how long'],
    ['how lnog does it lsat', 'how long does it last'],
    ['ccan i walk', 'can i walk'],
    ['what does the sccan show', 'what does the scan show'],
    ['sice when do you know', 'since when do you know'],
    ['hw long', 'how long'],
    ['can i wslk on it', 'can i walk on it'],
    ['can i yalk on it', 'can i walk on it'],
  ])('reads %j as %j', (typed, meant) => expect(mend(typed.split(' '))).toEqual(meant.split(' ')));

  test.each(['hip', 'wall', 'zz', '#', '?', '{topic}', '', 'qwzrtpq'])('leaves %j alone', (word) =>
    expect(mend([word])).toEqual([word]),
  );

  test.each([
    ['hoe long does it last', 'how long does it last'],
    ['hoe', 'hoe'],
    ['hoe hoe', 'hoe hoe'],
  ])('takes a real word that no example has for a typo only between its neighbors: %j is %j', (typed, meant) => {
    const mendReal = wordMender(rank, table, hashOfStem, new Set(['hoe']));
    expect(mendReal(typed.split(' '))).toEqual(meant.split(' '));
  });

  test('counts the last word of a short form beside what follows it', () => {
    const spellings = new Map([['cant', ['can', 'not']]]);
    const examples = ['i cant walk', 'i want it', 'can not it', 'what i want'].map((text, at) => ({
      tokens: text.split(' '),
      intent: `intent-${at % 2}`,
    }));
    const model = fitModel(examples, new Map());
    const ranks = new Map(model.vocabulary.map((word, at) => [word, at]));
    const mendShort = wordMender(ranks, model.table, hashOfStem, new Set(), spellings);
    expect(mendShort(['what', 'i', 'wnat'])).toEqual(['what', 'i', 'want']);
  });

  test('returns the same array where nothing is mended', () => {
    const tokens = ['how', 'long', 'hip'];
    expect(mend(tokens)).toBe(tokens);
  });

  test('prefers the word that stands beside its neighbor in some example', () => {
    expect(mend(['can', 'i', 'walc', 'on'])).toEqual(['can', 'i', 'walk', 'on']);
    expect(mend(['the', 'siden', 'effect'])).toEqual(['the', 'side', 'effect']);
  });
});
