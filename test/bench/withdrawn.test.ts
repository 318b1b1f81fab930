import { countTalks } from '../../bench/withdrawn';

describe('dangers that are withdrawn', () => {
  test('are counted of those that were raised, for what was never raised cannot be withdrawn', () => {
    const talks = [
      { first: 'emergency', later: ['emergency', 'emergency'] },
      { first: 'emergency', later: ['urgent', 'emergency'] },
      { first: 'soon', later: ['soon', 'none'] },
      { first: 'none', later: ['none', 'none'] },
      { first: 'none', later: ['emergency', 'none'] },
    ] as const;
    expect(countTalks(talks)).toEqual({ right: 2, raised: 3, withdrawn: 2 });
  });

  test('of none are none', () => {
    expect(countTalks([{ first: 'none', later: ['none'] }])).toEqual({ right: 0, raised: 0, withdrawn: 0 });
  });
});
