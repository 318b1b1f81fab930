import { nearDuplicates } from '../../src/classifier/near-duplicates';

const words = (text: string) => text.split(' ');

describe('near-duplicates', () => {
  const texts = [
    'how long does it last',
    'how long does it really last',
    'can i go on running',
    'how long does it last then',
    'no',
    'no',
  ].map(words);

  test('finds pairs that share nearly all words, most alike first', () => {
    const pairs = nearDuplicates(texts, 0.8).map(({ one, other }) => [one, other]);
    expect(pairs).toContainEqual([0, 1]);
    expect(pairs).toContainEqual([0, 3]);
    expect(pairs).not.toContainEqual([0, 2]);
  });

  test('leaves out what is too short to tell', () => {
    expect(nearDuplicates(texts, 0.5).some(({ one }) => one === 4)).toBe(false);
  });

  test('finds the same pairs as a comparison of all with all', () => {
    const some = Array.from({ length: 120 }, (_, at) =>
      Array.from({ length: 4 + (at % 3) }, (_word, place) => `w${(at * 7 + place * (1 + (at % 5))) % 23}`),
    );
    const all = some.flatMap((one, at) =>
      some.slice(0, at).flatMap((other, before) => {
        const [first, second] = [new Set(one), new Set(other)];
        const common = [...first].filter((word) => second.has(word)).length;
        return first.size >= 3 && second.size >= 3 && common / (first.size + second.size - common) >= 0.7
          ? [`${before} ${at}`]
          : [];
      }),
    );
    expect(
      nearDuplicates(some, 0.7)
        .map(({ one, other }) => `${one} ${other}`)
        .sort(),
    ).toEqual(all.sort());
  });
});
