import { tokensOf } from '../../src/classifier/tokens';
import { content } from '../support/content';

const read = (text: string) => tokensOf(text, content.language).join(' ');

describe('words as the classifier reads them', () => {
  test.each([
    ['What’s that?', 'what is that ?'],
    ["I can't WALK", 'i cannot walk'],
    ['after 6 weeks', 'after # weeks'],
    ['weight-bearing', 'weight bearing'],
    ['is {topic} better than {topic}', 'is {topic} better than {topic}'],
    ['', ''],
    ['🙂🙂', ''],
  ])('%j is %j', (text, words) => expect(read(text)).toBe(words));

  test('a long message is read at its beginning and its end only', () => {
    const words = read(`first ${'x '.repeat(5000)}last`).split(' ');
    expect(words.length).toBeLessThan(700);
    expect([words[0], words.at(-1)]).toEqual(['first', 'last']);
  });
});
