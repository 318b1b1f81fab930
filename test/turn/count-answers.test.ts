import type { CountedAnswer } from '../../src/domain/answer-count';
import { content } from '../support/content';
import { contentWith, FILLED } from '../support/deployment';
import { talkTo, testMarrow } from '../support/marrow';
import { removeFolders } from '../support/state';

afterAll(removeFolders);

let counted: CountedAnswer[] = [];
let talks = 0;
const countAnswer = (each: CountedAnswer) => void counted.push(each);
const marrow = testMarrow({ countAnswer });
const begin = (of = marrow) => {
  counted = [];
  return talkTo(of, { conversation: `counted-${talks++}` });
};
const GIBBERISH = 'xzqw jjkk';

test.each([
  [
    'an answer, by its page and heading',
    'does iloprost work?',
    'answer',
    'effectiveness',
    'bone-marrow-edema/iloprost',
  ],
  ['a refusal', 'should i stop my tablets?', 'refuse', 'personal-advice', ''],
  [
    'a refusal, by what it names',
    'how many mg of ibuprofen should i take',
    'refuse',
    'personal-advice',
    'bone-marrow-edema/pain-relief',
  ],
])('%s', async (_, text, outcome, intent, topic) => {
  await begin()(text);
  expect(counted).toEqual([{ outcome, intent, topic }]);
});

test('a miss by what it was nearest to, on the page that was talked of', async () => {
  const say = begin();
  await say('does iloprost work?');
  counted = [];
  const { facts } = await say(GIBBERISH);
  expect(facts).toMatchObject({ outcome: 'fallback', intent: null });
  expect(counted).toEqual([
    { outcome: 'fallback', intent: expect.stringMatching(/^[a-z-]+$/), topic: 'bone-marrow-edema/iloprost' },
  ]);
});

test('every name is one of the content, never a word of the person', async () => {
  const say = begin();
  for (const text of [GIBBERISH, 'iloprost canary7531', 'what about canary7531', 'canary7531?']) await say(text);
  expect(counted.length).toBeGreaterThan(2);
  for (const { intent, topic } of counted) {
    expect(content.library.intent(intent)).toBeDefined();
    if (topic !== '') expect(content.library.page(topic)).toBeDefined();
  }
});

test('the third miss in a row is counted once as the moment of giving up', async () => {
  const say = begin();
  for (let at = 0; at < 5; at += 1) await say(`${GIBBERISH} ${at}`);
  const outcomes = counted.map(({ outcome }) => outcome);
  expect(outcomes.indexOf('three-misses')).toBe(3);
  expect(outcomes.filter((outcome) => outcome === 'three-misses')).toHaveLength(1);
});

test('an answer in between begins the count of misses again', async () => {
  const say = begin();
  for (const text of [GIBBERISH, GIBBERISH, 'does iloprost work?', GIBBERISH, GIBBERISH]) await say(text);
  expect(counted.map(({ outcome }) => outcome)).not.toContain('three-misses');
});

test.each(['I have crushing chest pain', 'is this an emergency?', 'hello', 'thanks'])(
  'nothing for alarms and courtesies: "%s"',
  async (text) => {
    await begin()(text);
    expect(counted).toEqual([]);
  },
);

test('a closed bot counts who came in vain, by what they wanted', async () => {
  const closed = testMarrow({ content: contentWith(FILLED, { botClosed: true }), countAnswer });
  await begin(closed)('does iloprost work?');
  expect(counted).toEqual([{ outcome: 'closed', intent: 'effectiveness', topic: 'bone-marrow-edema/iloprost' }]);
});

test('a counter that fails is told of and holds nobody up', async () => {
  const broken = testMarrow({
    countAnswer: () => {
      throw new Error('broken');
    },
  });
  expect((await begin(broken)('does iloprost work?')).facts.outcome).toBe('answer');
  expect(broken.faults).toHaveLength(1);
});
