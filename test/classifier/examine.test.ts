import { UNCALIBRATED } from '../../src/classifier/calibration';
import { confusionsOf, guessUnseen } from '../../src/classifier/examine';

const known = { realWords: new Set<string>(), kinds: new Map<number, number>() };
const examples = [
  ...['red apple', 'green apple', 'sweet apple', 'apple pie', 'apple tart', 'sour apple'].map((text) => ({
    tokens: text.split(' '),
    intent: 'fruit',
  })),
  ...['fast car', 'red car', 'new car', 'old car', 'car wash', 'apple pie recipe'].map((text) => ({
    tokens: text.split(' '),
    intent: 'cars',
  })),
];

describe('examining examples', () => {
  const guesses = guessUnseen(examples, known, UNCALIBRATED, () => {});

  test('guesses each once, in order, by a model that has not seen it', () => {
    expect(guesses.map(({ at }) => at)).toEqual(examples.map((_, at) => at));
  });

  test('finds the example that stands in the wrong file', () => {
    const confusion = confusionsOf(guesses).find(({ wanted, got }) => wanted === 'cars' && got === 'fruit');
    expect(confusion?.examples).toContain(examples.length - 1);
  });
});
