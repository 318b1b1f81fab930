import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;

/** What the last of some messages of one talk led to. */
async function lastOf(...messages: readonly string[]) {
  const say = talkTo(marrow, { conversation: `stand-down-${talks++}`, country: 'IN' });
  let turn = await say(messages[0] ?? '');
  for (const text of messages.slice(1)) turn = await say(text);
  return turn;
}

const LEG = 'I live in India. what number do i call if i cant put weight on my leg';
const FEVER = 'knee is boiling hot, swollen and red and ive got the shivers';

describe('after the safety question', () => {
  test.each(['its happening now', 'yes', 'now', "it's me", 'its my dad'])(
    '"%s" raises what was asked about, and nothing else',
    async (answer) => {
      const { facts, replies } = await lastOf(LEG, answer);
      expect(facts).toMatchObject({ presentation: 'interrupt', disposition: 'emergency' });
      expect(replies[0]).toMatchObject({ rules: ['no-weight-on-leg'] });
      expect(replies[0]?.lines.map(({ number }) => number)).toEqual(['112']);
    },
  );

  test.each(['xray was clear', 'a&e said its fine yesterday', 'im fine', 'no i dont have chest pain'])(
    '"%s" ends it',
    async (answer) => {
      expect((await lastOf(LEG, answer)).facts).toMatchObject({ outcome: 'notice', disposition: 'none' });
    },
  );

  test.each(['no im not suicidal just fed up', 'nah just a figure of speech', 'i was joking'])(
    'of a crisis, "%s" ends it, and the line stays',
    async (answer) => {
      const { facts, replies } = await lastOf('im not suicidal or anything, just fed up with this knee', answer);
      expect(facts).toMatchObject({ outcome: 'notice', disposition: 'none' });
      expect(replies[0]?.paragraphs.join(' ')).toContain('14416');
    },
  );
});

describe('while a danger stands', () => {
  test.each(['i called', 'ok i rang', '108 is coming', "they're here", 'we are at the hospital now'])(
    '"%s" stands it down',
    async (answer) => {
      expect((await lastOf(LEG, 'its happening now', answer)).facts.disposition).toBe('none');
    },
  );

  test.each(['i called my mum', 'i rang my gp', 'xray was clear', 'im fine', 'i was joking', 'now', "it's me"])(
    '"%s" does not',
    async (answer) => {
      expect((await lastOf(LEG, 'its happening now', answer)).facts.disposition).toBe('emergency');
    },
  );

  test.each(['now', "it's me", '108?', 'should i call 108'])('"%s" gets the guidance', async (answer) => {
    const { facts, replies } = await lastOf(LEG, 'its happening now', answer);
    expect(facts).toMatchObject({ presentation: 'interrupt', disposition: 'emergency' });
    expect(replies[0]?.lines.map(({ number }) => number)).toContain('112');
  });

  test('"shes in canada" gets the guidance with the numbers of there', async () => {
    const { facts, replies } = await lastOf('my mum has crushing chest pain', 'shes in canada');
    expect(facts.disposition).toBe('emergency');
    expect(replies[0]?.lines.map(({ country }) => country)).toContain('Canada');
  });

  test('who tells of violence does not mean help by "they are here"', async () => {
    expect((await lastOf('he hits me and he took my phone', 'they are here')).facts.disposition).toBe('crisis');
  });

  test.each([
    ['my husband is hitting me right now', 'my husband is with me'],
    ['my partner is strangling me', 'partner is with me'],
    ['my dad is beating me', 'dad with me'],
    ['a doctor raped me', 'doctor with me'],
    ['I have crushing chest pain', 'my mum is with me'],
  ])('%s: who is there may be the danger, or no help: "%s" stands nothing down', async (danger, answer) => {
    const { disposition } = (await lastOf(danger)).facts;
    expect((await lastOf(danger, answer)).facts.disposition).toBe(disposition);
  });

  test('in a crisis without violence, somebody who is there is help', async () => {
    expect((await lastOf('I want to kill myself', 'my sister is with me now')).facts.disposition).toBe('none');
  });

  test('a doctor who is there is help', async () => {
    expect((await lastOf('I have crushing chest pain', 'a doctor is with me')).facts.disposition).toBe('none');
  });

  test.each(['is an ambulance coming', 'are they here', 'have they come yet'])(
    '"%s" asks, also without its mark, and stands nothing down',
    async (asked) => {
      expect((await lastOf('crushing chest pain', asked)).facts.disposition).toBe('emergency');
    },
  );

  test('who wants to die does not mean help by "they are here"', async () => {
    expect((await lastOf('i want to kill myself tonight', 'they are here')).facts.disposition).toBe('emergency');
  });

  test.each([
    ['I have crushing chest pain', "what should I do if I can't pass urine?", 'I called my GP'],
    ['my husband is hitting me right now', 'what if I get chest pain?', 'they are here'],
    ['I want to kill myself', 'what if I get chest pain?', 'they arrived'],
  ])('%s: a question about a lesser danger, "%s", is no way out of it by "%s"', async (danger, question, answer) => {
    const first = (await lastOf(danger)).facts.disposition;
    const { facts, replies } = await lastOf(danger, question, answer);
    expect(facts.presentation).toBe('interrupt');
    expect([first, 'emergency']).toContain(facts.disposition);
    expect(replies[0]).toMatchObject({ level: facts.disposition });
  });

  test('what ends both dangers ends them, asked about the lesser one', async () => {
    const { facts } = await lastOf(
      'I have crushing chest pain',
      "what should I do if I can't pass urine?",
      'I called 112',
    );
    expect(facts.disposition).toBe('none');
  });

  test('a call to the doctor is help where a doctor was asked for', async () => {
    expect((await lastOf(FEVER, 'i rang my gp')).facts.disposition).toBe('none');
    expect((await lastOf(FEVER, 'its happening now')).facts.disposition).toBe('urgent');
  });

  test('told to be over, "it is happening now" is asked about', async () => {
    const { facts } = await lastOf('crushing chest pain', 'no one is in danger', 'its happening now');
    expect(facts).toMatchObject({ outcome: 'escalate', presentation: 'ask' });
  });
});

test('what a rule would have asked about gives its first action where the second reader hears a danger', async () => {
  const { facts, replies } = await lastOf('what number do i call if i cant put weight on my leg suddenly');
  expect(facts.outcome).toBe('escalate');
  expect(replies[0]?.paragraphs.join(' ')).toContain('Do not try to walk');
});
