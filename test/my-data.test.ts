import type { Handover } from '../src/domain/handover';
import { NOTHING_KEPT } from '../src/domain/kept-talk';
import { type Memory, NO_MEMORY } from '../src/domain/memory';
import { openMyData } from '../src/my-data';
import { createPassingMemories } from '../src/state/passing-memories';

const asked = { level: 'emergency', rules: ['chest-pain'] } as const;
const lowered = { ...asked, at: 5 };

async function forgotten(memory: Partial<Memory>, handOver?: (tell: Handover) => Promise<void>) {
  const memories = createPassingMemories();
  const done: string[] = [];
  await memories.save('c', { ...NO_MEMORY, ...memory });
  const faults: unknown[] = [];
  const kept = {
    show: async () => NOTHING_KEPT,
    forget: async () => void done.push('gone'),
  };
  const parts = { memories, kept, inOrder: <T>(_: string, work: () => Promise<T>) => work(), handOver };
  await openMyData({ ...parts, onFault: (_turn, fault) => void faults.push(fault) }).forget('c');
  return { left: await memories.load('c'), done, faults };
}

test('deleting leaves an open safety question open, and what was told to be over', async () => {
  const { left } = await forgotten({ asked, lowered, topic: 'iloprost' });
  expect(left).toEqual({ ...NO_MEMORY, asked, lowered });
});

test('the desk of a person who has taken over is told that the talk is theirs no more', async () => {
  const told: Handover[] = [];
  const { left } = await forgotten({ person: { id: 'p' } }, async (tell) => void told.push(tell));
  expect(left?.person).toBeUndefined();
  expect(told).toEqual([{ kind: 'end', id: 'p', conversation: 'c', channel: 'web-chat', level: 'none' }]);
});

test('a desk that cannot be told keeps nobody from being forgotten', async () => {
  const { done, faults } = await forgotten({ person: { id: 'p' } }, () => Promise.reject(new Error('down')));
  expect([done, faults.length]).toEqual([['gone'], 1]);
});
