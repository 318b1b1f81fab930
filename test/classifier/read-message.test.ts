import { fitModel } from '../../src/classifier/fit-model';
import { messageReader } from '../../src/classifier/read-message';

const EXAMPLES = [
  'how long does it last',
  'how long will {topic} take',
  'can i walk on it',
  'can it heal after # weeks ?',
  'what does the scan show',
  'where is the side effect of {topic}',
].map((text, at) => ({ tokens: text.split(' '), intent: `intent-${at % 3}` }));
const model = fitModel(EXAMPLES, new Map());
const realWords = new Set([...model.vocabulary, 'scans', 'of', 'weekly']);

describe('a message against a model', () => {
  const { score } = messageReader(model, realWords);
  const { score: scoreByLetters } = messageReader({ ...model, vocabulary: [] }, realWords);

  test.each([
    'how long does {topic} last ?',
    'can the scan heal',
    'what what what',
    'walk # weeks',
    '{condition}',
    'scans of weekly scanning',
  ])('%j: words that examples have score as they do when they are cut into letters', (text) =>
    expect(score(text.split(' '))).toEqual(scoreByLetters(text.split(' '))),
  );
});
