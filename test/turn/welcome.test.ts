import { NO_MEMORY } from '../../src/domain/memory';
import type { InboundTurn } from '../../src/domain/turn';
import { createPassingMemories } from '../../src/state/passing-memories';
import { content } from '../support/content';
import { testMarrow } from '../support/marrow';

const inbound: InboundTurn = {
  id: 'w',
  conversation: 'new',
  channel: 'teams',
  isPrivate: true,
  utterance: { text: '' },
};
const broken = () => Promise.reject(new Error('the store is broken'));
const greeting = content.library.phrase('welcome', {}).paragraphs[0];

test.each([
  ['cannot be read', { load: broken }],
  ['cannot be written', { save: broken }],
  ['is away', { load: broken, save: broken }],
])('whoever is new is welcomed although the store %s', async (_name, failing) => {
  const marrow = testMarrow({ memories: { ...createPassingMemories(), ...failing } });
  const { replies, facts } = await marrow.welcome(inbound);
  expect(facts).toMatchObject({ outcome: 'notice', intent: 'greeting', disposition: 'none' });
  expect(replies[0]?.paragraphs[0]).toBe(greeting);
  expect(marrow.faults.map(String)).toContain('Error: the store is broken');
});

test('the welcome is remembered, and what was remembered stays', async () => {
  const memories = createPassingMemories();
  await memories.save('new', { ...NO_MEMORY, country: 'GB' }, 'earlier');
  await testMarrow({ memories }).welcome(inbound);
  expect(await memories.load('new', 'later')).toMatchObject({ country: 'GB', greeted: true });
});
