import fc from 'fast-check';
import { messageReader } from '../../src/safety/words/read-words';
import { content } from '../support/content';

const { ruleBook, language } = content;
const readerOf = messageReader(ruleBook, language);
const read = (text: string) => readerOf()(text);

const WORDS = [
  'pain',
  'pian',
  'brething',
  "can't",
  'chestpain',
  'two',
  'knee',
  'u',
  'zalwexly',
  '38.5',
  '.',
  ',',
  'un',
  'conscious',
  'can',
  'not',
];
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }).map((words) => words.join(' '));

describe('a reader of messages', () => {
  test('leaves nothing of one message for the next', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const alone = read(other);
        read(one);
        expect(read(other)).toEqual(alone);
      }),
    );
  });

  test.each([
    ['brething fast', ['breathing', 'fast']],
    ['chestpain', ['chest', 'pain']],
    ['i cant breathe', ['i', 'cannot', 'breathe']],
    ['she can not speak', ['she', 'cannot', 'speak']],
    ['he is un conscious', ['he', 'is', 'unconscious']],
    ['unconcious', ['unconscious']],
    ['my mum colapsd', ['my', 'mum', 'collapsed']],
    ['asma attack', ['asthma', 'attack']],
    ['she is unconsius', ['she', 'is', 'unconscious']],
    ['hemorage after it', ['hemorrhage', 'after', 'it']],
    ['if I can. Not today', ['if', 'i', 'can', 'not', 'today']],
  ])('reads "%s" as its rules have it', (text, words) => {
    expect(read(text).map((word) => word.text)).toEqual(words);
  });
});

test('a word of the rules or the dictionary has a number in all messages, and what somebody typed has none', () => {
  const [knee, typed] = read('knee zalwexly');
  const [again, slip] = read('knee brething');
  expect(knee?.lexeme).toBeDefined();
  expect(again?.lexeme).toBe(knee?.lexeme);
  expect([typed?.lexeme, slip?.lexeme]).toEqual([undefined, undefined]);
});
