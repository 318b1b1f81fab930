import { removeAsides } from '../../src/turn/readers/remove-asides';

const ASIDES = ['did you say', 'do you think'];

describe('what stands inside a question and asks nothing', () => {
  it.each([
    ['how long did you say it lasts', 'how long it lasts'],
    ['what do you think causes it', 'what causes it'],
    ['what did you say about the drip', 'what did you say about the drip'],
    ['what did you say', 'what did you say'],
    ['did you say it lasts', 'did you say it lasts'],
  ])('%s', (text, left) => {
    expect(removeAsides(text, ASIDES)).toBe(left);
  });
});
