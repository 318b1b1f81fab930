import type { OutboundTurn } from '../../src/domain/turn';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
const inCompany = (where: object = {}) =>
  talkTo(marrow, { channel: 'teams', isPrivate: false, country: 'GB', conversation: `company-${talks++}`, ...where });
const said = ({ replies }: OutboundTurn) => replies.flatMap(({ paragraphs }) => paragraphs).join('\n');

describe('where others read along', () => {
  test.each([
    'what is bone marrow edema?',
    'what causes bone marrow edema?',
    'what are the side effects of iloprost?',
    'can i walk with bone marrow edema',
  ])('what is true in general is answered: %s', async (text) => {
    const { replies, facts } = await inCompany()(text);
    expect(facts.outcome).toBe('answer');
    expect(replies.some(({ toPrivateChat }) => toPrivateChat)).toBe(false);
  });

  test.each([
    'should i take iloprost',
    'how long will my bone marrow edema last',
    'my husband has bone marrow edema, will he walk again?',
    'i have bone marrow edema in my knee',
  ])('what is about a person is moved to the private chat: %s', async (text) => {
    const { replies } = await inCompany()(text);
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({ kind: 'notice', toPrivateChat: true, suggestions: [] });
    const alone = await inCompany({ isPrivate: true })(text);
    expect(alone.replies.some(({ toPrivateChat }) => toPrivateChat)).toBe(false);
  });

  test('"what do you keep about me" and "start again" are about the bot, and answered', async () => {
    for (const text of ['what do you keep about me', 'start again']) {
      const { replies } = await inCompany()(text);
      expect(replies[0]?.toPrivateChat).toBeUndefined();
    }
  });

  test('an emergency gets its whole guidance', async () => {
    const { replies, facts } = await inCompany()('i have crushing chest pain and my left arm is numb');
    expect(facts).toMatchObject({ presentation: 'interrupt', disposition: 'emergency' });
    expect(replies[0]?.toPrivateChat).toBeUndefined();
    expect(replies[0]?.lines.map(({ number }) => number)).toContain('999');
    expect(replies[0]?.suggestions.length).toBeGreaterThan(0);
  });

  test('a crisis gets one plain line with the number and the way to a private chat', async () => {
    const say = inCompany();
    const turned = await say('i want to kill myself');
    expect(turned.facts).toMatchObject({ outcome: 'escalate', disposition: 'crisis' });
    expect(turned.replies).toHaveLength(1);
    const [reply] = turned.replies;
    expect(reply).toMatchObject({ toPrivateChat: true, suggestions: [], lines: [] });
    expect(reply?.paragraphs).toHaveLength(1);
    expect(said(turned)).toMatch(/116 123.*999.*private chat/s);
    expect(said(turned)).not.toMatch(/kill|suicid|hurt yourself|alone/i);
  });

  test('and afterwards nothing above an answer tells others of it', async () => {
    const say = inCompany();
    await say('i want to kill myself');
    const turned = await say('what is bone marrow edema?');
    const text = [said(turned), ...turned.replies.map((reply) => ('title' in reply ? reply.title : ''))].join('\n');
    expect(text).toContain('116 123');
    expect(text).not.toMatch(/You matter|thoughts like this|hurt/i);
    expect(turned.replies.flatMap(({ suggestions }) => suggestions).some(({ intent }) => intent === 'emergency')).toBe(
      false,
    );
  });

  test('nor does the guidance of an emergency that follows it', async () => {
    const say = inCompany();
    await say('i want to kill myself');
    const turned = await say('i have crushing chest pain');
    expect(turned.facts.disposition).toBe('emergency');
    expect(said(turned)).toMatch(/ambulance.*999.*116 123/s);
    expect(said(turned)).not.toMatch(/hurt yourself|hurt, call/i);
    expect(turned.replies.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual(['999']);
  });

  test('a crisis that is only spoken of gets no line that names it', async () => {
    const turned = await inCompany()('what is bone marrow edema? i had suicidal thoughts years ago');
    expect(said(turned)).toContain('116 123');
    expect(said(turned)).not.toMatch(/Are you or is someone else in danger|thoughts like this/i);
  });

  test('what somebody does to a person is answered with the emergency number alone', async () => {
    const turned = await inCompany()('my husband beats me');
    expect(turned.replies[0]).toMatchObject({ toPrivateChat: true, lines: [], suggestions: [] });
    expect(said(turned)).toContain('999');
    expect(said(turned)).not.toMatch(/abuse|fault|violence/i);
  });

  test('where nobody knows the country, the numbers are listed', async () => {
    const { replies } = await inCompany({ country: undefined })('i want to kill myself');
    expect(replies[0]?.lines.length).toBeGreaterThan(2);
  });
});
