import { createPassingMemories } from '../../src/state/passing-memories';
import { content } from '../support/content';
import { classifier, talkTo, testMarrow } from '../support/marrow';

const { classify, hasNames } = classifier();

/** What a talk of one message leaves, with a classifier that does or does not tell where nothing is named. */
async function leftBy(text: string, tells: boolean) {
  let read = 0;
  const counted: typeof classify = (utterance) => {
    read += 1;
    return classify(utterance);
  };
  const memories = createPassingMemories();
  const marrow = testMarrow({ memories, classifier: { classify: counted, ...(tells && hasNames && { hasNames }) } });
  const { facts, replies } = await talkTo(marrow, { locale: 'en-GB' })(text);
  await new Promise(setImmediate);
  return { left: { memory: await memories.load('talk'), replies, presentation: facts.presentation }, read };
}

describe('what is asked beside a danger', () => {
  const dangers = content.ruleBook.rules.flatMap(({ examples }) => examples.slice(0, 1));

  test.each([
    ['as it stands', (danger: string) => danger],
    ['with a question', (danger: string) => `${danger}. Is iloprost safe?`],
    ['with a name', (danger: string) => `${danger} since the iloprost`],
  ])('leaves the same whether or not names are looked for first: a danger %s', async (_how, framed) => {
    for (const danger of dangers) {
      const [quick, whole] = [await leftBy(framed(danger), true), await leftBy(framed(danger), false)];
      expect(quick.left).toEqual(whole.left);
    }
  });

  test('is kept with its page', async () => {
    const { left } = await leftBy('crushing chest pain. what are the side effects of iloprost?', true);
    const topic = 'bone-marrow-edema/iloprost';
    expect(left.memory).toMatchObject({ topic, parked: { intent: 'side-effects', topic } });
  });

  test('is not looked for where nothing is asked and nothing named', async () => {
    expect((await leftBy('I have crushing chest pain and my arm is numb', true)).read).toBe(0);
    expect((await leftBy('I have crushing chest pain and my arm is numb', false)).read).toBeGreaterThan(0);
  });
});
