import { type Memory, NO_MEMORY } from '../../src/domain/memory';
import { holdMemories } from '../../src/state/hold-memories';
import { createPassingMemories } from '../../src/state/passing-memories';
import { talkTo, testMarrow } from '../support/marrow';

const RAISED: Memory = { ...NO_MEMORY, disposition: 'emergency', raisedAt: 1 };
const HOUR = 3_600_000;

/** A store that can be full or down, and what is held beside it. */
function open() {
  const [stored, ails, clock] = [createPassingMemories(), { full: false, down: false }, { at: 0 }];
  const fail = async () => Promise.reject(new Error('broken'));
  const memories = holdMemories(
    {
      ...stored,
      load: (...asked) => (ails.down ? fail() : stored.load(...asked)),
      save: (...given) => (ails.full || ails.down ? fail() : stored.save(...given)),
    },
    () => clock.at,
  );
  return { memories, stored, ails, clock };
}

test.each(['full', 'down'] as const)(
  'a danger told of while the store is %s stands in the next message',
  async (why) => {
    const { memories, stored, ails } = open();
    const marrow = testMarrow({ memories });
    const talk = talkTo(marrow, { conversation: 'x' });
    await talk('what causes bone marrow edema?');
    ails[why] = true;
    await talk('crushing chest pain');
    expect((await talk('how is it treated?')).facts.disposition).toBe('emergency');
    ails[why] = false;
    expect((await talk('does iloprost work?')).facts.disposition).toBe('emergency');
    expect(await stored.load('x')).toMatchObject({ disposition: 'emergency' });
    expect(marrow.faults.length).toBeGreaterThan(0);
  },
);

test('what the store did not take is told as a fault, and given up once it takes the next', async () => {
  const { memories, stored, ails } = open();
  ails.full = true;
  await expect(memories.save('a', RAISED)).rejects.toThrow('broken');
  expect(await memories.load('a')).toEqual(RAISED);
  ails.full = false;
  await memories.save('a', NO_MEMORY);
  await stored.save('a', { ...NO_MEMORY, misses: 2 });
  expect(await memories.load('a')).toMatchObject({ misses: 2 });
});

test('where another process has gone on, the higher level counts', async () => {
  const { memories, stored, ails } = open();
  ails.full = true;
  await memories.save('a', NO_MEMORY).catch(() => undefined);
  await stored.save('a', RAISED);
  expect(await memories.load('a')).toEqual(RAISED);
  await memories.save('b', RAISED).catch(() => undefined);
  await stored.save('b', NO_MEMORY);
  expect(await memories.load('b')).toEqual(RAISED);
});

test('it is held for a day at most, for a thousand talks at most, and not past "forget"', async () => {
  const { memories, ails, clock } = open();
  ails.full = true;
  await memories.save('a', RAISED).catch(() => undefined);
  clock.at = 23 * HOUR;
  expect(await memories.load('a')).toEqual(RAISED);
  clock.at = 25 * HOUR;
  expect(await memories.load('a')).toBeUndefined();
  for (let number = 0; number <= 1_000; number += 1) await memories.save(`n${number}`, RAISED).catch(() => undefined);
  expect(await memories.load('n0')).toBeUndefined();
  expect(await memories.load('n1000')).toEqual(RAISED);
  await memories.forget('n1000');
  expect(await memories.load('n1000')).toBeUndefined();
});

test('a turn that is taken once more begins from what was before it', async () => {
  const { memories, stored, ails } = open();
  await stored.save('a', NO_MEMORY);
  ails.full = true;
  await memories.save('a', RAISED, 't1').catch(() => undefined);
  expect(await memories.load('a', 't1')).toEqual(NO_MEMORY);
  expect(await memories.load('a', 't2')).toEqual(RAISED);
});
