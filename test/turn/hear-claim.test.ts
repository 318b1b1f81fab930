import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
const begin = () => talkTo(marrow, { conversation: `claim-${talks++}` });

describe('a danger that was only spoken of in the message before', () => {
  test.each([
    ['what are the signs of a stroke', 'she has all of those'],
    ['what are the signs of a stroke', 'my dad has most of these signs right now'],
    ['i had a stroke in 2019', 'its happening again'],
    ['i have no chest pain', 'wait actually its started now'],
    ['which signs does meningitis have in small children', 'he has that'],
  ])('"%s", then "%s": the safety question, and a yes is an alarm', async (asked, claimed) => {
    const say = begin();
    expect((await say(asked)).facts).toMatchObject({ presentation: 'accompany' });
    expect((await say(claimed)).facts).toMatchObject({ outcome: 'escalate', presentation: 'ask' });
    expect((await say('yes')).facts.disposition).toBe('emergency');
  });

  test.each([
    ['what are the signs of a stroke', 'what is bone marrow edema', 'she has that'],
    ['what are the signs of a stroke', 'thanks', 'i have all of those letters from the hospital'],
  ])('"%s", "%s": after another message "%s" claims nothing', async (asked, other, claimed) => {
    const say = begin();
    await say(asked);
    await say(other);
    expect((await say(claimed)).facts.outcome).not.toBe('escalate');
  });

  test.each(['what causes it', 'does it happen again', 'i have that appointment on monday', 'thanks'])(
    '"%s" claims nothing',
    async (text) => {
      const say = begin();
      await say('what are the signs of a stroke');
      expect((await say(text)).facts.outcome).not.toBe('escalate');
    },
  );
});
