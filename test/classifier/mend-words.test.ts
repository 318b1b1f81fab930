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

  test('prefers the word that stands beside its neighbor in some example', () => {
    expect(mend(['can', 'i', 'walc', 'on'])).toEqual(['can', 'i', 'walk', 'on']);
    expect(mend(['the', 'siden', 'effect'])).toEqual(['the', 'side', 'effect']);
  });
});
