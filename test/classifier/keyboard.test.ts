import { areNeighbors } from '../../src/classifier/keyboard';

describe('letters that a thumb takes for each other', () => {
  test.each([
    ['q', 'w'],
    ['a', 'q'],
    ['s', 'w'],
    ['x', 's'],
    ['x', 'd'],
    ['m', 'n'],
    ['w', 'a'],
  ])('%s and %s', (one, other) => {
    expect(areNeighbors(one, other)).toBe(true);
    expect(areNeighbors(other, one)).toBe(true);
  });

  test.each([
    ['a', 'p'],
    ['q', 'z'],
    ['m', 'm'],
    ['é', 'e'],
    ['', 'a'],
  ])('not %j and %j', (one, other) => expect(areNeighbors(one, other)).toBe(false));
});
