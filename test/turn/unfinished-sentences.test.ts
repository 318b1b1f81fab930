import { holdUnfinishedSentences } from '../../src/turn/danger/unfinished-sentences';
import { talkTo, testMarrow } from '../support/marrow';

const START = Date.UTC(2026, 10, 26, 9);
let talks = 0;
let now = START;
const marrow = testMarrow({ now: () => now });

/** A talk, and the clock that it goes by. */
function talk() {
  now = START;
  const say = talkTo(marrow, { conversation: `pieces-${talks++}` });
  const wait = (seconds: number) => {
    now += seconds * 1000;
  };
  return { say, wait };
}

describe('a danger that is told in two messages', () => {
  test.each([
    ["i can't", 'breathe'],
    ['my chest', 'hurts really bad'],
    ['he is not', 'breathing'],
    ['her lips are', 'blue'],
    ['i want to', 'kill myself'],
  ])('"%s" / "%s" interrupts', async (first, rest) => {
    const { say } = talk();
    expect((await say(first)).facts.presentation).not.toBe('interrupt');
    expect((await say(rest)).facts.presentation).toBe('interrupt');
  });

  test('what the second reader alone has heard may be half a sentence: a rule reads the whole', async () => {
    const { say } = talk();
    await say('took all my');
    const { facts } = await say('tablets');
    expect(facts.presentation).toBe('interrupt');
    expect(facts.redFlags).toContain('overdose');
  });

  test('neither half alone does, and not a minute later', async () => {
    const { say, wait } = talk();
    await say("i can't");
    wait(61);
    expect((await say('breathe')).facts.presentation).not.toBe('interrupt');
  });

  test.each(['...', ' ', '😭'])('"%s" between the two is none of them', async (between) => {
    const { say } = talk();
    await say("i can't");
    await say(between);
    expect((await say('breathe')).facts.presentation).toBe('interrupt');
  });

  test('a piece is held for one message only', async () => {
    const { say } = talk();
    await say("i can't");
    await say('sleep');
    expect((await say('breathe')).facts.presentation).not.toBe('interrupt');
  });

  test.each([
    ['no', 'chest pain'],
    ["i don't have", 'chest pain'],
    ['what is', 'bone marrow edema?'],
    ["i can't", 'find the answer'],
  ])('"%s" / "%s" does not interrupt by being put together', async (first, rest) => {
    const alone = (await talk().say(rest)).facts.presentation;
    const { say } = talk();
    await say(first);
    expect((await say(rest)).facts.presentation).toBe(alone);
  });
});

test('what nobody sends the rest of is forgotten, though nobody writes again', () => {
  jest.useFakeTimers();
  const pieces = holdUnfinishedSentences(Date.now);
  const inbound = {
    id: '1',
    conversation: 'a',
    channel: 'talk' as const,
    isPrivate: true,
    utterance: { text: "i can't" },
  };
  pieces.hold(inbound, true);
  jest.advanceTimersByTime(59_000);
  expect(pieces.held()).toBe(1);
  jest.advanceTimersByTime(2_000);
  expect(pieces.held()).toBe(0);
  jest.useRealTimers();
});
