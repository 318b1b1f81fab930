import fc from 'fast-check';
import { count, counterFor } from '../../src/safety/second-reader/counter';

describe('a counter', () => {
  test('counts as a map does, in the order in which the numbers first came', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 400 }), (numbers) => {
        const counter = counterFor(numbers.length);
        const counts = new Map<number, number>();
        for (const number of numbers) {
          count(counter, number);
          counts.set(number, (counts.get(number) ?? 0) + 1);
        }
        expect([...counter.keys.subarray(0, counter.size)]).toEqual([...counts.keys()]);
        expect([...counter.counts.subarray(0, counter.size)]).toEqual([...counts.values()]);
      }),
    );
  });
});
