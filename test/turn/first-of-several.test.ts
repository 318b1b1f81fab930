import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let conversations = 0;

describe('of several dangers in one message, the first action is that of the one that kills first', () => {
  test.each([
    { text: 'mum fell and broke her hip and now half her face has dropped', rule: 'stroke' },
    { text: 'she has broken her hip and she is not breathing', rule: 'not-breathing' },
    { text: 'his arm is pouring with blood and he has had a seizure', rule: 'severe-bleeding' },
    { text: 'he was shocked by the mains and he is not breathing', rule: 'electric-shock' },
    { text: 'she took forty paracetamol and she will not wake up', rule: 'will-not-wake' },
  ])('$text: $rule', async ({ text, rule }) => {
    const { replies } = await talkTo(marrow, { conversation: `several-${conversations++}` })(text);
    const action = content.ruleBook.rules.find(({ id }) => id === rule)?.first.split(/(?<=[.!?]) /)[1];
    expect(action).toBeDefined();
    expect(replies[0]?.paragraphs.join(' ')).toContain(action);
  });

  test('whom else to call is named for each of them', async () => {
    const { replies } = await talkTo(marrow, { conversation: 'several-lines', country: 'US' })(
      'she took forty paracetamol and she will not wake up',
    );
    expect(replies[0]?.lines.map(({ number }) => number)).toContain('1-800-222-1222');
  });
});
