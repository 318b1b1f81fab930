import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
const talk = () => talkTo(marrow, { conversation: `parked-back-${talks++}`, country: 'GB' });
const COMPLAINT = content.library.disposition('emergency').complaint.button;

describe('what was asked before the bot spoke of danger', () => {
  test('is answered under the line, once the alarm was called wrong', async () => {
    const say = talk();
    await say('my husband has gone grey and has crushing pain in his chest. what causes bone marrow edema?');
    const { facts, replies } = await say(COMPLAINT);
    expect(facts).toMatchObject({ outcome: 'notice', disposition: 'emergency' });
    expect(replies).toHaveLength(2);
    expect(replies[1]).toMatchObject({ kind: 'answer', heading: 'causes' });
    const { helpCalled, notHappening } = content.library.disposition('emergency');
    expect(replies[1]?.suggestions.map((each) => each.say)).toEqual(expect.arrayContaining([helpCalled, notHappening]));
    expect((await say(COMPLAINT)).replies).toHaveLength(1);
  });

  test('is answered after a clear no to the safety question', async () => {
    const say = talk();
    await say('im not suicidal or anything, just fed up with this knee. what helps?');
    const { facts, replies } = await say('no');
    expect(facts).toMatchObject({ outcome: 'notice', disposition: 'none' });
    expect(replies[1]).toMatchObject({ kind: 'answer', heading: 'treatments' });
  });

  test('is no earlier question', async () => {
    const say = talk();
    await say('crushing chest pain. what causes bone marrow edema?');
    await say('no one is in danger');
    await say('i feel very ill');
    expect((await say('no')).replies).toHaveLength(1);
  });
});

describe('a message that only denies', () => {
  test.each(['i have no chest pain', 'no chest pain and no fever', 'he has no fever'])(
    '"%s" is thanked for',
    async (text) => {
      const { facts, replies } = await talk()(text);
      expect(facts).toMatchObject({ outcome: 'notice', disposition: 'none' });
      expect(replies[0]?.paragraphs[0]).toBe(content.library.phrase('denied').paragraphs[0]);
    },
  );

  test.each(['i have no idea', 'i have no chest pain but my knee aches', 'no chest pain. how is it treated?'])(
    '"%s" does more',
    async (text) => {
      const { replies } = await talk()(text);
      expect(replies[0]?.paragraphs[0]).not.toBe(content.library.phrase('denied').paragraphs[0]);
    },
  );

  test('"im not suicidal" is asked about all the same', async () => {
    expect((await talk()('im not suicidal')).facts.presentation).toBe('ask');
  });
});
