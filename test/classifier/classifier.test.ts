import fc from 'fast-check';
import { buildClassifier, type Classifier } from '../../src/classifier/classifier';
import { readModel, writeModel } from '../../src/classifier/model-file';
import { naturalBayes } from '../../src/classifier/natural-bayes';
import type { TopicNames } from '../../src/classifier/topic-names';
import { train, type WrittenExample } from '../../src/classifier/train';
import { content, screen } from '../support/content';

const WORDINGS: Readonly<Record<string, readonly string[]>> = {
  definition: [
    'what is {condition}',
    'what does {condition} mean',
    'explain {topic} to me',
    'define {topic}',
    '{topic}',
    'tell me what {condition} is',
    'meaning of {condition}',
    'what exactly is {topic}',
  ],
  causes: [
    'what causes {condition}',
    'why do i have {condition}',
    'where does it come from',
    'reason for {condition}',
    'what brings it on',
    'why did i get this',
    'cause of {condition}',
    'what triggers it',
  ],
  outlook: [
    'how long does it last',
    'will it heal',
    'does {condition} go away',
    'when will i be better',
    'how many weeks until it heals',
    'is it permanent',
    'can it come back',
    'how long does {condition} take to heal',
  ],
  thanks: ['thanks', 'thank you', 'many thanks', 'cheers', 'thank you so much', 'thanks a lot', 'ta', 'great thanks'],
  'side-effects': [
    'side effects of {topic}',
    'is {topic} dangerous',
    'does {topic} make you sick',
    'risks of {topic}',
    'what can go wrong with {topic}',
    'any side effects',
    'harm from {topic}',
    'downsides of {topic}',
  ],
};
const EXAMPLES = Object.entries(WORDINGS).flatMap(([intent, texts]) =>
  texts.map((text): WrittenExample => ({ text, intent })),
);
const TOPICS: readonly TopicNames[] = [
  { topic: 'bone-marrow-edema', names: ['bone marrow edema'], everydayNames: [], kind: 'condition' },
  { topic: 'iloprost', names: ['iloprost'], everydayNames: [], kind: 'treatment' },
];
const { language, ruleBook, understanding } = content;
const { realWords } = ruleBook;
const options = { language, realWords, kinds: understanding.kinds };
const { model, report } = train(EXAMPLES, options);

const OURS = buildClassifier({ model, topics: TOPICS, cues: understanding.cues, language, realWords });
const ENGINES: readonly (readonly [string, Classifier])[] = [
  ['ours', OURS],
  ['natural Bayes', naturalBayes(EXAMPLES, language)],
];
const ask = (classifier: Classifier, text: string) => {
  const { utterance } = screen({ text });
  return classifier.classify(utterance);
};

describe.each(ENGINES)('any classifier: %s', (_name, classifier) => {
  test.each([
    ['thank you', 'thanks'],
    ['what causes this', 'causes'],
    ['how long will it last', 'outlook'],
    ['are there side effects', 'side-effects'],
  ])('%j is %s', (text, intent) => expect(ask(classifier, text).best.intent).toBe(intent));

  test('never throws, whatever is typed, and its confidence is a probability', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { best, runnersUp } = ask(classifier, text);
        for (const { confidence } of [best, ...runnersUp]) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('our classifier', () => {
  test.each(['', ' ', '🙂', 'x', '???', 'zzqx wvbk', 'привет', '12345'])('is lost on %j', (text) =>
    expect(ask(OURS, text).verdict).toBe('lost'),
  );

  test('understands a question on a page that no example names', () => {
    expect(ask(OURS, 'what are the side effects of ilopost')).toMatchObject({
      best: { intent: 'side-effects' },
      topics: ['iloprost'],
    });
  });

  test('mends typing errors', () => expect(ask(OURS, 'hwo lnog dose it lsat').best.intent).toBe('outlook'));

  test('reads a message of a megabyte in a moment', () => {
    const { utterance } = screen({ text: 'what is it' });
    const start = Date.now();
    for (const text of ['qwzrtp'.repeat(170_000), 'what is it '.repeat(90_000)]) OURS.classify({ ...utterance, text });
    expect(Date.now() - start).toBeLessThan(1000);
  });
});

describe('training', () => {
  test('gives the same model every time', () => {
    expect(Buffer.compare(writeModel(train(EXAMPLES, options).model), writeModel(model))).toBe(0);
  });

  test('orders its thresholds', () => {
    expect(model.calibration.close).toBeLessThanOrEqual(model.calibration.sure);
    expect(report.accuracy).toBeGreaterThan(0.3);
  });
});

describe('the model file', () => {
  test('reads back what was written, wherever its bytes begin', () => {
    const bytes = writeModel(model);
    const shifted = Buffer.concat([Buffer.from('x'), bytes]).subarray(1);
    for (const read of [readModel(bytes), readModel(shifted)]) expect(read).toEqual(model);
  });

  test('refuses what is no model', () => expect(() => readModel(Buffer.from('nothing at all'))).toThrow('E_MODEL'));
});
