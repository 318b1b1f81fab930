import type { RaisedDisposition } from '../../src/domain/disposition';
import { type CountedRules, NO_RULE } from '../../src/domain/rule-count';
import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const { library } = content;
const wordsOf = (level: RaisedDisposition) => library.disposition(level);
const TAP = wordsOf('emergency').complaint.button;

let talks = 0;
let counted: CountedRules[] = [];
const marrow = testMarrow({ countRules: (each) => void counted.push(each) });

function talk() {
  counted = [];
  const say = talkTo(marrow, { conversation: `c${talks++}`, locale: 'en-GB' });
  const complaints = () => counted.filter(({ kind }) => kind === 'complaint');
  return { say, complaints };
}

/** What raises each level, and how its alarm is shown. */
const ALARMS = [
  ['emergency', 'interrupt', 'crushing chest pain'],
  ['crisis', 'interrupt', 'i want to end my life'],
  ['urgent', 'interrupt', 'knee is boiling hot, swollen and red and ive got the shivers'],
  ['emergency', 'ask', 'what do i do if somebody has crushing chest pain'],
  ['crisis', 'ask', 'im not suicidal or anything'],
] as const;

describe('every escalation', () => {
  test.each(ALARMS)('%s, %s, has the button behind the two that stand it down', async (level, manner, text) => {
    const { say } = talk();
    const { replies, facts } = await say(text);
    const { helpCalled, notHappening, complaint } = wordsOf(level);
    expect(facts.presentation).toBe(manner);
    expect(replies[0]?.suggestions.map((each) => each.say)).toEqual([helpCalled, notHappening, complaint.button]);
  });

  test.each([
    ['a barrier', 'i cannot afford an ambulance'],
    ['a message that says nothing', 'qwrtp zxcvb'],
  ])('that repeats the guidance after %s has it too', async (_, text) => {
    const { say } = talk();
    await say('crushing chest pain');
    const { replies } = await say(text);
    expect(replies[0]?.kind).toBe('escalation');
    expect(replies[0]?.suggestions.map((each) => each.say)).toContain(TAP);
  });

  test('is warm once there was a crisis, whatever the level has become', async () => {
    const { say } = talk();
    await say('i want to end my life');
    const { replies } = await say('and now i have crushing chest pain');
    expect(replies[0]?.suggestions.map((each) => each.say)).toContain(wordsOf('crisis').complaint.button);
  });
});

describe('the complaint while a level stands', () => {
  test.each(ALARMS.filter(([, manner]) => manner === 'interrupt'))('%s: lowers nothing', async (level, _, text) => {
    const { say } = talk();
    const raised = await say(text);
    const { replies, facts } = await say(wordsOf(level).complaint.button);
    expect(facts).toMatchObject({ outcome: 'notice', disposition: raised.facts.disposition });
    const [line, noted] = replies[0]?.paragraphs ?? [];
    expect(line?.slice(0, 20)).toBe(wordsOf(level).still.slice(0, 20));
    expect(noted).toBe(wordsOf(level).complaint.noted);
    expect(replies[0]?.lines.length).toBeGreaterThan(0);
    const { helpCalled, notHappening } = wordsOf(level);
    expect(replies[0]?.suggestions.map((each) => each.say)).toEqual([helpCalled, notHappening]);
    for (const next of ['what causes bone marrow edema?', 'thanks', 'no'])
      expect((await say(next)).facts.disposition).toBe(raised.facts.disposition);
  });

  test.each(["it's not an emergency", 'this is not an emergency, you misread me', 'that was a false alarm by the bot'])(
    '"%s" lowers nothing either',
    async (text) => {
      const { say } = talk();
      await say('crushing chest pain');
      expect((await say(text)).facts.disposition).toBe('emergency');
    },
  );

  test('the level still stands down by the answer to the bot’s own question', async () => {
    const { say } = talk();
    await say('crushing chest pain');
    await say(TAP);
    expect((await say(wordsOf('emergency').notHappening)).facts).toMatchObject({
      outcome: 'notice',
      disposition: 'none',
    });
  });

  test('a complaint that tells of a danger is heard as that danger', async () => {
    const { say, complaints } = talk();
    await say('knee is boiling hot, swollen and red and ive got the shivers');
    expect((await say('you misread me, i have crushing chest pain')).facts).toMatchObject({
      presentation: 'interrupt',
      disposition: 'emergency',
    });
    await say('you misread me, i am not suicidal');
    expect(complaints()).toEqual([]);
  });
});

describe('the complaint after a safety question', () => {
  test('leaves it open: a clear no ends it, anything else brings the guidance', async () => {
    for (const [answer, level] of [
      ['no', 'none'],
      ['dunno really', 'emergency'],
    ] as const) {
      const { say } = talk();
      await say('what do i do if somebody has crushing chest pain');
      const { replies, facts } = await say(TAP);
      expect(facts).toMatchObject({ outcome: 'escalate', presentation: 'ask', disposition: 'none' });
      expect(replies[0]?.paragraphs[1]).toBe(wordsOf('emergency').complaint.noted);
      expect((await say(answer)).facts.disposition).toBe(level);
    }
  });
});

test('the words of the buttons are no danger to rules or to statistics', () => {
  for (const level of ['emergency', 'crisis', 'urgent', 'soon'] as const)
    expect(marrow.screen({ text: wordsOf(level).complaint.button }).screening.flags).toEqual([]);
});

describe('what is counted', () => {
  test('the alarm by its rules, and the complaint about it once a conversation', async () => {
    const { say } = talk();
    await say('crushing chest pain');
    await say(TAP);
    await say(TAP);
    await say(wordsOf('emergency').notHappening);
    await say('i have crushing chest pain again');
    await say(TAP);
    expect(counted).toEqual([
      { kind: 'interrupt', rules: ['chest-pain'] },
      { kind: 'complaint', rules: ['chest-pain'] },
      { kind: 'interrupt', rules: ['chest-pain'] },
    ]);
  });

  test('"start again" does not make it count twice', async () => {
    const { say, complaints } = talk();
    await say('crushing chest pain');
    await say(TAP);
    await say('start again');
    await say(TAP);
    expect(complaints()).toHaveLength(1);
  });

  test('a question that came from no rule, and the complaint about that', async () => {
    const { say } = talk();
    await say('is this an emergency?');
    await say(TAP);
    expect(counted).toEqual([
      { kind: 'ask', rules: [NO_RULE] },
      { kind: 'complaint', rules: [NO_RULE] },
    ]);
  });

  test.each(['what causes it?', TAP, 'you misread me'])('nothing where no danger stands: "%s"', async (text) => {
    const { say, complaints } = talk();
    await say(text);
    expect(complaints()).toEqual([]);
  });

  test('a counter that fails is told of and holds nobody up', async () => {
    const fault = testMarrow({
      countRules: () => {
        throw new Error('broken');
      },
    });
    expect((await talkTo(fault)('crushing chest pain')).facts).toMatchObject({ outcome: 'escalate' });
    expect(fault.faults).toHaveLength(1);
  });
});
