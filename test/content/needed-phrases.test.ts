import { NEEDED_OCCASIONS, NEEDED_PHRASES } from '../../src/content/needed-phrases';
import { SOURCE_FILES, textOf } from '../house/files';
import { content } from '../support/content';

const CODE = SOURCE_FILES.map(textOf).join('\n');
const askedFor = (call: RegExp) => [...new Set([...CODE.matchAll(call)].map(([, key = '']) => key))];

describe('the words that the program asks for by name', () => {
  test('are all needed of the content, so that a key that is gone is told before anybody waits for it', () => {
    const said = askedFor(/\bsay\(\s*'([a-z-]+)'/g);
    const occasions = askedFor(/\b(?:phrase|notice)\(\s*'([a-z-]+)'/g);
    expect(said.length).toBeGreaterThan(15);
    expect(occasions.length).toBeGreaterThan(5);
    expect(said.filter((key) => !NEEDED_PHRASES.includes(key))).toEqual([]);
    expect(occasions.filter((key) => !NEEDED_OCCASIONS.includes(key))).toEqual([]);
  });

  test('are all there', () => {
    for (const key of NEEDED_PHRASES) expect(content.library.say(key)).not.toBe('');
    for (const key of NEEDED_OCCASIONS) expect(content.library.hasPhrase(key)).toBe(true);
  });
});
