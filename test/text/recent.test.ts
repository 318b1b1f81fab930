import { keepRecent } from '../../src/text/recent';

test('the oldest goes where there are too many, and what is set anew is the youngest', () => {
  const recent = keepRecent<number>(2);
  for (const [key, value] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
    ['c', 4],
  ] as const)
    recent.set(key, value);
  expect([...recent.entries()]).toEqual([
    ['a', 3],
    ['c', 4],
  ]);
  recent.remove('a');
  expect([recent.size(), recent.get('a'), recent.get('c')]).toEqual([1, undefined, 4]);
});
