import { talkTo, testMarrow } from '../support/marrow';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 26, 9);
let talks = 0;
let now = START;
const marrow = testMarrow({ now: () => now });

/** A talk in which a danger was told of and then said to be over, and the clock that it goes by. */
async function afterStandDown(danger: string, over: string) {
  now = START;
  const say = talkTo(marrow, { conversation: `relapse-${talks++}` });
  await say(danger);
  await say(over);
  const later = (hours: number) => {
    now += hours * HOUR;
  };
  return { say, later };
}

describe('after a danger was told to be over', () => {
  test.each([
    ['I have crushing chest pain', 'help is here or called', 'they left and it is worse'],
    ['I have crushing chest pain', 'help is here or called', 'actually i never called'],
    ['I have crushing chest pain', 'no one is in danger', 'it came back'],
    ['my face is drooping on one side', 'no one is in danger', 'i lied, it is still there'],
    ['I have crushing chest pain', 'no one is in danger', 'it came back. what do i do?'],
    ['I have crushing chest pain', 'no one is in danger', 'ok so now it came back again what do i do'],
  ])('"%s", "%s": "%s" brings the safety question back', async (danger, over, back) => {
    const { say } = await afterStandDown(danger, over);
    expect((await say(back)).facts).toMatchObject({ outcome: 'escalate', presentation: 'ask' });
    expect((await say('yes')).facts.disposition).toBe('emergency');
  });

  test.each(['how is it treated again?', 'will it get worse?', 'does it come back', 'thanks'])(
    'a question or a courtesy does not: "%s"',
    async (text) => {
      const { say } = await afterStandDown('I have crushing chest pain', 'no one is in danger');
      expect((await say(text)).facts.outcome).not.toBe('escalate');
    },
  );

  test('and after a day it is a new talk', async () => {
    const { say, later } = await afterStandDown('I have crushing chest pain', 'no one is in danger');
    later(25);
    expect((await say('it came back')).facts.outcome).not.toBe('escalate');
  });
});

describe('the first action', () => {
  test('is that of the level which was reached, not of a rule that was raised above its own', async () => {
    const say = talkTo(testMarrow(), { conversation: 'raised' });
    const { facts, replies } = await say('my child is 6 with a limp and fever');
    expect(facts.disposition).toBe('emergency');
    expect(replies[0]?.paragraphs[0]).not.toMatch(/today|next days/i);
  });
});

describe('a script that nobody here reads', () => {
  test.each(['मेरे सीने में दर्द है', '胸が痛い、息ができない', 'боль в груди', 'ألم في الصدر'])(
    '%s gets the numbers',
    async (text) => {
      const { replies } = await talkTo(testMarrow(), { conversation: text, country: 'IN' })(text);
      expect(replies[0]?.lines.map(({ number }) => number)).toContain('112');
    },
  );
});
