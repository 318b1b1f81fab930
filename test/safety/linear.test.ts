import { screen } from '../support/content';

/** Texts that once, or in a careless screen, cost more than their length: each is one sentence without an end. */
const TEXTS: readonly (readonly [string, string])[] = [
  [
    'dangers and denials',
    'no fever but my chest hurts, cannot breathe and my left leg is numb since the fall, she said ',
  ],
  ['a story told as over', 'i had chest pain and then the leg went numb '],
  ['denials without an "or"', 'still not chest pain, '],
  ['one word of many lists', 'leg leg numb numb '],
  ['words that nobody knows', 'quobrexing zalwexly frindlewap '],
  ['letters without a space', 'a'],
  ['single letters', 'a '],
  ['signs for letters', 'a@'],
  ['single letters, parted by two signs in turn', 'a b-c '],
];

/** Letters of the long texts, and how many short ones are as long together. */
const LENGTH = 60_000;
const PARTS = 10;

/** Microseconds of processor for so many texts of a length, the least of several runs: the machine has others to serve. */
function cost(text: string, length: number, count: number): number {
  const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const runs = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    for (let times = 0; times < count; times += 1) screen({ text: long });
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...runs);
}

describe('the screen costs time in proportion to the length of the text', () => {
  test.each(TEXTS)('%s', (_, text) => {
    cost(text, LENGTH, 1);
    expect(cost(text, LENGTH, 1) / cost(text, LENGTH / PARTS, PARTS)).toBeLessThan(2);
  });
});
