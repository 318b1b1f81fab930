import { createPassingMemories } from '../../src/state/passing-memories';
import { content } from '../support/content';
import { classifier, talkTo, testMarrow } from '../support/marrow';

const { classify, hasNames } = classifier();

/** A Marrow whose classifier does or does not tell where nothing is named, and how many texts that classifier read. */
function house(tells: boolean) {
  const memories = createPassingMemories();
  const count = { read: 0, talks: 0 };
  const counted: typeof classify = (utterance) => {
    count.read += 1;
    return classify(utterance);
  };
  const marrow = testMarrow({ memories, classifier: { classify: counted, ...(tells && hasNames && { hasNames }) } });
  /** What a talk of one message leaves. */
  return async (text: string) => {
    const conversation = `parked-${count.talks++}`;
    const before = count.read;
    const { facts, replies } = await talkTo(marrow, { conversation, locale: 'en-GB' })(text);
    await new Promise(setImmediate);
    const left = { memory: await memories.load(conversation), replies, presentation: facts.presentation };
    return { left, read: count.read - before };
  };
}

const [quick, whole] = [house(true), house(false)];

describe('what is asked beside a danger', () => {
  const dangers = content.ruleBook.rules.flatMap(({ examples }) => examples.slice(0, 1));

  test.each([
    ['as it stands', (danger: string) => danger],
    ['with a question', (danger: string) => `${danger}. Is iloprost safe?`],
    ['with a name', (danger: string) => `${danger} since the iloprost`],
  ])('leaves the same whether or not names are looked for first: a danger %s', async (_how, framed) => {
    for (const danger of dangers) {
      const text = framed(danger);
      expect((await quick(text)).left).toEqual((await whole(text)).left);
    }
  });

  test('is kept with its page', async () => {
    const { left } = await quick('crushing chest pain. what are the side effects of iloprost?');
    const topic = 'bone-marrow-edema/iloprost';
    expect(left.memory).toMatchObject({ topic, parked: { intent: 'side-effects', topic } });
  });

  test('is not looked for where nothing is asked and nothing named', async () => {
    expect((await quick('I have crushing chest pain and my arm is numb')).read).toBe(0);
    expect((await whole('I have crushing chest pain and my arm is numb')).read).toBeGreaterThan(0);
  });
});
