import { createPassingMemories } from '../../src/state/passing-memories';
import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const incidents: object[] = [];
const memories = createPassingMemories();
const marrow = testMarrow({ memories, openIncident: (incident) => void incidents.push(incident) });
const say = (key: string) => content.library.say(key);

test('"the first one" does what the button says, where its words are what is heard', async () => {
  const talk = talkTo(marrow, { conversation: 'press-1' });
  await talk('show me what you keep');
  expect((await talk('the first one')).replies[0]?.paragraphs[0]).toBe(say('forgotten-all'));
  const other = talkTo(marrow, { conversation: 'press-2' });
  await other('what causes bone marrow edema?');
  const { replies } = await other('feedback: bad answer');
  expect(replies[0]?.suggestions.map((each) => each.say)).toContain(say('unsafe-button'));
  await other('the first');
  expect(incidents).toHaveLength(1);
});

test('a bare "yes" forgets nobody', async () => {
  const talk = talkTo(marrow, { conversation: 'press-3' });
  await talk('show me what you keep');
  expect((await talk('yes')).replies[0]?.paragraphs[0]).not.toBe(say('forgotten-all'));
});

test('a word that every object has is no place in a list', async () => {
  const talk = talkTo(marrow, { conversation: 'press-4' });
  const { replies } = await talk('hello');
  expect(replies[0]?.suggestions.length).toBeGreaterThan(0);
  for (const word of ['constructor', 'toString'])
    expect((await talk(word)).facts).not.toMatchObject({ outcome: 'answer' });
});
