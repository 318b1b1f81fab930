import { cryReader } from '../../src/turn/readers/read-cry';
import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const isCry = cryReader(content.talkWords, content.language);
const marrow = testMarrow();

describe('a message that says only that somebody is in a bad way', () => {
  test.each([
    'somethings not right i feel terrible',
    'i feel very ill',
    'someone help',
    'i fell',
    'something is wrong with my dad',
    'hes really unwell',
    'I feel awful!!',
    'my wife is not well',
    'mum fell over just now',
    'need help now',
    'its happening now',
  ])('"%s" is one', (text) => expect(isCry(text)).toBe(true));

  test.each([
    'i feel terrible about missing my appointment',
    'i feel unwell after the drip two weeks ago, normal?',
    'i felt unwell last week',
    'i feel awful for my husband',
    'i feel bad for asking',
    'i fell behind on my physio',
    'i fell in march and my hip still hurts',
    'i feel terrible pain in my knee when i walk',
    'something is wrong with this website',
    'that is not right',
    'i dont feel unwell',
    'he has not fallen',
    'can someone help me',
    'help',
    'i need help with my report',
    'does it make you feel ill',
    'im not feeling well with iloprost',
    '',
  ])('"%s" is none', (text) => expect(isCry(text)).toBe(false));
});

describe('such a message', () => {
  test('gets the safety question with the number, and a kind word before it', async () => {
    const say = talkTo(marrow, { conversation: 'cry', country: 'GB' });
    const { facts, replies } = await say('something is wrong with my dad');
    expect(facts).toMatchObject({ outcome: 'escalate', presentation: 'ask', disposition: 'none' });
    expect(replies[0]?.paragraphs[0]).toBe(content.library.say('cry-lead'));
    expect(replies[0]?.lines.map(({ number }) => number)).toContain('999');
    expect((await say('no hes fine')).facts.disposition).toBe('none');
  });

  test('is about the danger that stands', async () => {
    const say = talkTo(marrow, { conversation: 'cry-later', country: 'GB' });
    await say('he has crushing chest pain');
    expect((await say('hes really unwell')).facts).toMatchObject({
      presentation: 'interrupt',
      disposition: 'emergency',
    });
  });

  test('is less than a danger that is told with it', async () => {
    const say = talkTo(marrow, { conversation: 'cry-told', country: 'GB' });
    expect((await say('i feel terrible, my face is drooping')).facts.disposition).toBe('emergency');
  });
});
