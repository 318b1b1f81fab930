import { editDistance, nearestWord, wordsNear } from '../../src/classifier/nearest-word';

describe('the distance between two words', () => {
  test.each([
    ['gout', 'gout', 0],
    ['gotu', 'gout', 1],
    ['edma', 'edema', 1],
    ['iloprosst', 'iloprost', 1],
    ['bisfosfonate', 'bisphosphonate', 4],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['oedema', 'edema', 1],
    ['eedema', 'edema', 1],
    ['abcd', 'acbd', 1],
    ['abcd', 'adcb', 2],
    ['scan', 'span', 1],
  ])('%s and %s: %i', (a, b, errors) => expect(editDistance(a, b, 9)).toBe(errors));

  test('stops as soon as the limit is passed', () =>
    expect(editDistance('abcdefgh', 'zyxwvuts', 2)).toBeGreaterThan(2));
});

describe('the nearest word', () => {
  const nearest = nearestWord(['denosumab', 'iloprost', 'edema', 'gout']);
  const one = () => 1;

  test('is the one with the fewest errors', () => {
    expect(nearest('illoprost', one)).toBe('iloprost');
    expect(nearest('denosamab', one)).toBe('denosumab');
  });

  test('is none when all are too far', () => {
    expect(nearest('demosamap', one)).toBeUndefined();
    expect(nearest('goat', () => 0)).toBeUndefined();
  });
});

describe('the words near a typed one', () => {
  const near = wordsNear(['scan', 'can', 'cane', 'could']);

  test('are all that one error away, and not the word itself', () => {
    expect(near('ccan')).toEqual(['can', 'scan']);
    expect(near('can')).toEqual(['scan', 'cane']);
    expect(near('zzz')).toEqual([]);
  });
});
