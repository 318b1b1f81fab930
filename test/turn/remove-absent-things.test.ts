import type { Reply } from '../../src/domain/reply';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
const say = (text: string) => talkTo(marrow, { conversation: `absent-${talks++}`, locale: 'en-GB' })(text);
const textOf = (replies: readonly Reply[]) => replies.flatMap(({ paragraphs }) => paragraphs).join('\n');

describe('what never was there is not what is asked about', () => {
  test.each([
    ['no injury no steroids, they offered iloprost, what is it', 'iloprost', 'definition'],
    ['no injury no steroids no alcohol why do i have this', 'bone-marrow-edema', 'causes'],
    ['i never had steroids or any fall. why have i got this', 'bone-marrow-edema', 'causes'],
    ['my gran never took steroids, is alendronate ok for her', 'bisphosphonates', 'who-should-not'],
    ['she hasnt had any cortisone. can denosumab help her', 'denosumab', 'effectiveness'],
  ])('%s', async (text, topic, intent) => {
    expect((await say(text)).facts).toMatchObject({ outcome: 'answer', topic, intent });
  });

  test('nor does the answer speak of it', async () => {
    const { replies } = await say('no trauma, no alcohol, no steroids - what else causes bone marrow edema');
    expect(textOf(replies)).not.toMatch(/nothing checked on/);
  });
});

describe('but it is, where the question points at it, or it is still to come', () => {
  test.each([
    ['i have never had iloprost, does it work', 'iloprost', 'effectiveness'],
    ['I have not had the iloprost drip yet, what are the side effects', 'iloprost', 'side-effects'],
    ['never heard of iloprost, what is it', 'iloprost', 'definition'],
  ])('%s', async (text, topic, intent) => {
    expect((await say(text)).facts).toMatchObject({ outcome: 'answer', topic, intent });
  });
});
