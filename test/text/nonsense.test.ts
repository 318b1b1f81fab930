import { nonsenseTest } from '../../src/text/nonsense';

const isNonsense = nonsenseTest(new Set(['the', 'what', 'weather', 'this']), new Set(['iloprost']));

describe('what is no language', () => {
  test.each(['qwrtp zxcvb', 'blorp the wug', 'asdfgh!!'])('%s', (text) => {
    expect(isNonsense(text)).toBe(true);
  });

  test.each(['the weather', 'iloprost blorp', 'hi', '', '42'])('something that may be meant: "%s"', (text) => {
    expect(isNonsense(text)).toBe(false);
  });
});
