import { readMereFacts, readToldFacts } from '../../src/turn/readers/read-told-facts';
import { content } from '../support/content';

const words = content.understanding.follow;
const mere = (text: string) => readMereFacts(text, words, new Set(), true);

describe('what is told of somebody', () => {
  test('a number is an age where one stands', () => {
    for (const [text, age] of [
      ['im 34', 34],
      ['my mum is 78', 78],
      ['61 year old man', 61],
      ['mine is 14', 14],
    ] as const)
      expect(readToldFacts(text, words).age).toBe(age);
    for (const text of ['i have type 2 diabetes', 'it is 7', 'stage 3', 'for 3 months', 'i take 2 tablets'])
      expect(readToldFacts(text, words).age).toBeUndefined();
  });

  test('conditions are told by their first name, and not where they are absent', () => {
    const names = (text: string) => readToldFacts(text, words).conditions.map(({ name }) => name);
    expect(names('i am on apixaban and dialysis')).toEqual(['kidney-disease', 'blood-thinners']);
    expect(names('my kidneys are fine')).toEqual([]);
  });

  test('a message of mere facts says nothing else', () => {
    for (const text of ['I am ARCO 2', 'she has one kidney', 'it is in my left knee', 'my son is 13'])
      expect(mere(text)).toBeDefined();
    for (const text of [
      'is my dad 78',
      'my knee hurts at night',
      'i am 34 and it burns',
      'i am 34, can i run?',
      'knee',
    ])
      expect(mere(text)).toBeUndefined();
  });
});
