import type { Handover } from '../../src/domain/handover';
import type { OutboundTurn } from '../../src/domain/turn';
import { isDeskOpen } from '../../src/turn/hear/desk-hours';
import { contentWith, readDeployment } from '../support/deployment';
import { talkTo, testMarrow } from '../support/marrow';
import { removeFolders } from '../support/state';

const DESK = `organization: "Hillside Clinic"
phone: "+44 20 7946 0018"
desk:
  open: ["Mon-Fri 09:00-17:00", "Sat-Sun 10:00-12:00"]
  time-zone: "Europe/London"
  wait: "about ten minutes"
`;
/** A Tuesday, before and after the desk opens. */
const AT_WORK = Date.UTC(2026, 10, 24, 12);
const AT_NIGHT = Date.UTC(2026, 10, 24, 22);
let now = AT_WORK;
let isDown = false;
/** The desk neither takes nor refuses what it is told, until it is let. */
let isSilent = false;
let answerDesk = () => {};
const told: Handover[] = [];
const marrow = testMarrow({
  content: contentWith(DESK),
  now: () => now,
  handOver: async (tell) => {
    if (isDown) throw new Error('the desk was not told');
    if (isSilent) await new Promise<void>((resolve) => (answerDesk = resolve));
    told.push(tell);
  },
});
let talks = 0;
const begin = (where: object = {}, of = marrow) =>
  talkTo(of, { conversation: `person-${talks++}`, country: 'GB', channel: 'web-chat', ...where });
const said = ({ replies }: OutboundTurn) => replies.flatMap(({ paragraphs }) => paragraphs).join('\n');
const buttons = ({ replies }: OutboundTurn) => replies.flatMap(({ suggestions }) => suggestions.map(({ say }) => say));

beforeEach(() => {
  now = AT_WORK;
  isDown = false;
  isSilent = false;
  told.splice(0);
});
afterAll(removeFolders);

const WISHES = [
  'can i talk to a person',
  'Can I talk to a human?',
  'i want to speak to a real person',
  'let me chat with someone real please',
  'connect me with a member of staff',
  'transfer me',
  'human please',
  'how can i talk to somebody here',
  'i need a human',
  'is there a real nurse i can talk to',
];

test('"forget me", while a person has taken over, ends it, and the desk is told', async () => {
  const say = begin();
  await say('can I talk to a person?');
  await say('yes');
  const { id } = told[0] ?? {};
  await say('forget me');
  expect(told.map((each) => [each.kind, each.id])).toEqual([
    ['begin', id],
    ['end', id],
  ]);
  await say('hello?');
  expect(told).toHaveLength(2);
});

describe('a wish for a person', () => {
  test.each(WISHES)(
    '"%s" is offered one, below the emergency number, with the wait and what they may see',
    async (wish) => {
      const turned = await begin()(wish);
      expect(said(turned)).toMatch(/999.*Hillside Clinic.*about ten minutes.*talked about/s);
      expect(buttons(turned)).toHaveLength(3);
      expect(told).toEqual([]);
    },
  );

  test.each([
    'are you a real person',
    'when should i talk to somebody about my hip',
    'am i talking to a human',
    'what is bone marrow edema',
    'should i see a doctor',
  ])('"%s" is none', async (text) => {
    expect(buttons(await begin()(text))).not.toContain('Yes, but show them nothing so far');
  });

  test('outside the hours is told them, and whom to call', async () => {
    now = AT_NIGHT;
    const turned = await begin()('can i talk to a person');
    expect(said(turned)).toMatch(/999.*Nobody.*Mon-Fri 09:00-17:00.*7946 0018/s);
  });

  test('is answered as ever where nobody can take over', async () => {
    for (const alone of [testMarrow(), testMarrow({ content: contentWith(DESK) })]) {
      const { facts, replies } = await begin({}, alone)('can i talk to a person');
      expect(facts).toMatchObject({ outcome: 'notice', intent: 'about-the-bot' });
      expect(said({ facts, replies })).toContain('I cannot put you through to a person');
    }
  });

  test('where others read along is shown the private chat', async () => {
    const { replies } = await begin({ isPrivate: false })('can i talk to a person');
    expect(replies[0]?.toPrivateChat).toBe(true);
  });

  test('while a danger stands comes under its line', async () => {
    const say = begin();
    await say('i have crushing chest pain');
    const turned = await say('can i talk to a person');
    expect(said(turned)).toMatch(/^You told me of a danger.*999.*Hillside/s);
  });
});

describe('the choice', () => {
  const choose = async (answer: string) => {
    const say = begin();
    await say('what is iloprost');
    await say('can i talk to a person');
    return { say, turned: await say(answer) };
  };

  test('to show what was talked of tells the pages', async () => {
    const { turned } = await choose('Yes, and tell them what we talked about');
    expect(said(turned)).toMatch(/999.*I have told Hillside Clinic/s);
    expect(turned.handover).toMatchObject({ kind: 'begin', withTalk: true, topics: ['bone-marrow-edema/iloprost'] });
    expect(told).toEqual([turned.handover]);
  });

  test.each(['Yes, but show them nothing so far', 'yes'])('"%s" tells nothing of the talk', async (answer) => {
    await choose(answer);
    expect(told).toMatchObject([{ kind: 'begin', withTalk: false, level: 'none' }]);
    expect(told[0]).not.toHaveProperty('topics');
  });

  test('to go on here tells nobody, and the bot answers on', async () => {
    const { say } = await choose('No, go on here');
    expect((await say('what is iloprost')).facts.outcome).toBe('answer');
    expect(told).toEqual([]);
  });

  test('that cannot be told is said to have failed, and the bot answers on', async () => {
    isDown = true;
    const { say, turned } = await choose('yes');
    expect(said(turned)).toMatch(/999.*could not reach anyone.*7946 0018/s);
    expect(turned.handover).toBeUndefined();
    expect((await say('what is iloprost')).facts.outcome).toBe('answer');
    expect(marrow.faults.splice(0).map(String)).toEqual(['Error: the desk was not told']);
  });
});

describe('while a person has taken over', () => {
  const taken = async () => {
    const say = begin();
    await say('can i talk to a person');
    await say('yes');
    const [{ id } = { id: '' }] = told.splice(0);
    return { say, id };
  };

  test('what is written is passed on, and not answered', async () => {
    const { say, id } = await taken();
    const turned = await say('what is iloprost');
    const message = turned.facts.turn;
    expect(told).toMatchObject([{ kind: 'message', id, message, text: 'what is iloprost', level: 'none' }]);
    expect(said(turned)).toMatch(/passed this on.*999/s);
    expect(turned.replies.every(({ kind }) => kind === 'notice')).toBe(true);
  });

  test('a danger is answered by the bot at once, and the desk gets to know of it', async () => {
    const { say, id } = await taken();
    const text = 'i have crushing chest pain';
    const { facts } = await say(text);
    expect(facts).toMatchObject({ presentation: 'interrupt', disposition: 'emergency' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toMatchObject([{ kind: 'message', id, message: facts.turn, text, level: 'emergency' }]);
    expect(said(await say('hello, is somebody there'))).toMatch(/^You told me of a danger/);
  });

  test.each(['is this an emergency?', 'do i need to go to a and e?'])(
    '"%s" is asked back by the bot, and passed on',
    async (text) => {
      const { say, id } = await taken();
      const { facts, replies } = await say(text);
      expect(facts.presentation).toBe('ask');
      expect(replies[0]?.lines.length).toBeGreaterThan(0);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(told).toMatchObject([{ kind: 'message', id, text }]);
      await say('hello?');
      expect(told).toHaveLength(2);
    },
  );

  test('no word about a danger waits for a desk that does not answer', async () => {
    const { say } = await taken();
    isSilent = true;
    const { facts } = await say('what should i do if my mum gets chest pain');
    expect(facts.presentation).toBe('ask');
    answerDesk();
  });

  test('"back to the bot" ends it', async () => {
    const { say, id } = await taken();
    expect(said(await say('Back to the bot'))).toContain('You are back with me');
    expect(told).toMatchObject([{ kind: 'end', id }]);
    expect((await say('what is iloprost')).facts.outcome).toBe('answer');
  });

  test('"start again" ends it and forgets', async () => {
    const { say, id } = await taken();
    expect(said(await say('start again'))).toContain('I no longer go by what we talked about');
    expect(told).toMatchObject([{ kind: 'end', id }]);
  });

  test('a desk that no longer answers gives the talk back', async () => {
    const { say } = await taken();
    isDown = true;
    expect(said(await say('are you there'))).toContain('could not reach anyone');
    expect((await say('what is iloprost')).facts.outcome).toBe('answer');
    marrow.faults.splice(0);
  });
});

test('a desk that took too long over a message is told that it has the talk no more', async () => {
  const all: Handover[] = [];
  const slow = testMarrow({
    content: contentWith(DESK),
    now: () => now,
    handOver: async (tell) => {
      all.push(tell);
      if (tell.kind === 'message') throw new Error('the desk was not told');
    },
  });
  const say = begin({}, slow);
  for (const text of ['can i talk to a person', 'yes', 'are you there']) await say(text);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(all.map(({ kind }) => kind)).toEqual(['begin', 'message', 'end']);
  expect(all[2]).toMatchObject({ id: all[0]?.id, level: 'none' });
  expect(all[2]).not.toHaveProperty('text');
});

describe('the hours', () => {
  const desk = readDeployment(DESK).deployment.desk;
  if (!desk) throw new Error('there is no desk');
  test.each([
    ['2026-11-23T08:59Z', false],
    ['2026-11-23T09:00Z', true],
    ['2026-11-27T16:59Z', true],
    ['2026-11-27T17:00Z', false],
    ['2026-11-28T10:30Z', true],
    ['2026-11-29T12:00Z', false],
    // Summer time: nine in London is eight in UTC.
    ['2026-07-06T08:00Z', true],
    ['2026-07-06T16:30Z', false],
  ])('%s: %s', (time, open) => {
    expect(isDeskOpen(desk, Date.parse(time))).toBe(open);
  });

  test.each([
    ['open: ["Mo-Fr 9-17"]', 'days and hours'],
    ['open: ["Mon-Fri 17:00-09:00"]', 'end later'],
    ['time-zone: "London"', 'time zone'],
  ])('%s is a mistake', (line, told_) => {
    const key = line.split(':')[0] ?? '';
    const text = DESK.split('\n')
      .map((each) => (each.trim().startsWith(`${key}:`) ? `  ${line}` : each))
      .join('\n');
    expect(
      readDeployment(text)
        .mistakes.map(({ message }) => message)
        .join(),
    ).toContain(told_);
  });

  test('need the name of who runs the bot', () => {
    const { mistakes } = readDeployment(
      DESK.replace('organization: "Hillside Clinic"\n', '').replace(/phone:.*\n/, ''),
    );
    expect(mistakes.map(({ message }) => message).join()).toContain('organization');
  });
});
