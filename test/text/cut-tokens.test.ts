import { cutTokens } from '../../src/text/cut-tokens';

/** Long enough for several blocks. */
const FILLED = 'the knee is sore, and so is the hip. '.repeat(30);

describe('cutTokens', () => {
  test('gives each distinct token once, and the text as their numbers', () => {
    const { distinct, order } = cutTokens("Knee, knee! J'ai mal.");
    expect(order.map((token) => distinct[token])).toEqual(['knee', ',', 'knee', '!', 'j', 'ai', 'mal', '.']);
    expect(new Set(distinct).size).toBe(distinct.length);
  });

  test('tells which tokens were typed as they are, and keeps the blocks where that is not certain', () => {
    const { distinct, isTyped, otherBlocks } = cutTokens(`${FILLED}Ménière ${FILLED}`);
    const typed = distinct.filter((_, token) => isTyped[token]);
    expect(typed).toEqual(expect.arrayContaining(['knee', 'hip', ',', '.']));
    expect(distinct).toContain('meniere');
    expect(typed).not.toContain('meniere');
    expect(otherBlocks).toHaveLength(1);
    expect(otherBlocks[0]).toContain('Ménière');
  });
});
