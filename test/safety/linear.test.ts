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

/** The least of several runs: the machine has others to serve. */
function cost(text: string, length: number): number {
  const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const runs = Array.from({ length: 5 }, () => {
    const start = process.hrtime.bigint();
    screen({ text: long });
    return Number(process.hrtime.bigint() - start);
  });
  return Math.min(...runs);
}

describe('the screen costs time in proportion to the length of the text', () => {
  test.each(TEXTS)('%s', (_, text) => {
    cost(text, 60_000);
    expect(cost(text, 60_000) / cost(text, 6_000)).toBeLessThan(40);
  });
});
