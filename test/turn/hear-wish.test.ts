import { type KeptTalks, NOTHING_KEPT } from '../../src/domain/kept-talk';
import { NO_MEMORY } from '../../src/domain/memory';
import { createPassingMemories } from '../../src/state/passing-memories';
import { content } from '../support/content';
import { contentWith, FILLED } from '../support/deployment';
import { talkTo, testMarrow } from '../support/marrow';
import { removeFolders } from '../support/state';

afterAll(removeFolders);

const say = (key: string) => content.library.say(key);
const forgotten: string[] = [];
const kept: KeptTalks = {
  show: async () => ({
    ...NOTHING_KEPT,
    memory: NO_MEMORY,
    messages: [
      { at: '2026-11-26T07:00:00.000Z', from: 'person', text: 'my ``` knee\n# is' },
      { at: '2026-11-26T07:00:01.000Z', from: 'bot', text: 'An answer' },
    ],
    thumbs: [],
  }),
  forget: async (conversation) => void forgotten.push(conversation),
};
const marrow = testMarrow({ kept });
let talks = 0;
const begin = (where = {}, bot = marrow) => talkTo(bot, { conversation: `wish-${talks++}`, ...where });
const broken = async () => Promise.reject(new Error('the store is broken'));

test('"what do you keep about me" is answered, with buttons that the bot hears', async () => {
  const { replies, facts } = await begin()('What do you keep about me?');
  expect(facts).toMatchObject({ intent: 'my-data', outcome: 'notice' });
  expect(replies[0]?.suggestions.map((each) => each.say)).toEqual(
    expect.arrayContaining([say('show-button'), say('forget-button')]),
  );
});

test('the buttons do what they say', async () => {
  const talk = begin();
  await talk('what causes bone marrow edema?');
  await talk('What do you keep about me?');
  const shown = await talk(say('show-button'));
  expect(shown.replies[0]?.paragraphs[0]).toBe(say('kept-lead'));
  const gone = await talk(say('forget-button'));
  expect(gone.replies[0]?.paragraphs[0]).toBe(say('forgotten-all'));
  expect((await talk('tell me more')).facts.topic).toBeNull();
});

test('what is kept is shown as it is stored, and nothing in it can become markup', async () => {
  const { replies } = await begin()('give me what you keep');
  const [lead, shown = ''] = replies[0]?.paragraphs ?? [];
  expect(lead).toBe(say('kept-lead'));
  expect(shown.split('\n').every((line) => line.startsWith('    '))).toBe(true);
  expect(JSON.parse(shown)).toMatchObject({ messages: [{ text: 'my ``` knee\n# is' }], answers: 1, thumbs: [] });
});

test('where others read along, nothing is shown', async () => {
  const { replies } = await begin({ isPrivate: false, channel: 'teams' })('give me what you keep');
  expect(replies[0]?.paragraphs[0]).toBe(say('private-chat'));
});

test('a danger stands for its day after "forget me", without anything else', async () => {
  const memories = createPassingMemories();
  const talk = talkTo(testMarrow({ kept, memories }), { conversation: 'x' });
  await talk('crushing chest pain');
  const { facts, replies } = await talk('forget me');
  expect(facts).toMatchObject({ disposition: 'emergency', outcome: 'notice' });
  expect(replies[0]?.lines.length).toBeGreaterThan(0);
  const memory = await memories.load('x');
  expect(memory).toMatchObject({ disposition: 'emergency', signs: [] });
  expect(memory).not.toHaveProperty('topic');
});

test('a danger in the same words comes first, and nothing is deleted in its place', async () => {
  const before = forgotten.length;
  const { facts } = await begin()('forget me, i want to end my life');
  expect(facts.outcome).toBe('escalate');
  expect(forgotten).toHaveLength(before);
});

test.each([
  ['the transcript', { kept: { show: broken, forget: broken } }],
  ['the memory', { kept, memories: { ...createPassingMemories(), save: broken } }],
])('where %s cannot be deleted, the bot does not say that it was', async (_, changes) => {
  const bot = testMarrow(changes);
  const { replies } = await begin({}, bot)('forget me');
  expect(replies[0]?.paragraphs).toContain(say('forget-failed'));
  expect(replies[0]?.paragraphs).not.toContain(say('forgotten-all'));
  expect(bot.faults.length).toBeGreaterThan(0);
});

test('where what is kept cannot be read, that is said', async () => {
  const { replies } = await begin({}, testMarrow({ kept: { show: broken, forget: broken } }))('give me what you keep');
  expect(replies[0]?.paragraphs).toContain(say('kept-failed'));
});

test('a closed bot forgets, and shows what it keeps', async () => {
  const closed = testMarrow({ kept, content: contentWith(FILLED.replace('closed: false', 'closed: true')) });
  const talk = begin({}, closed);
  expect((await talk('forget me')).replies[0]?.paragraphs[0]).toBe(say('forgotten-all'));
  expect((await talk('show me what you keep')).replies[0]?.paragraphs[0]).toBe(say('kept-lead'));
});

describe('the notice', () => {
  const NOTICE = content.library.phrase('first-notice').paragraphs;

  test('is part of the first reply to whoever was not welcomed, once, and no gate before it', async () => {
    const talk = begin();
    const first = await talk('what causes bone marrow edema?');
    expect(first.facts.outcome).toBe('answer');
    expect(first.replies[0]?.paragraphs.slice(-NOTICE.length)).toEqual(NOTICE);
    const second = await talk('how is it treated?');
    expect(second.replies.flatMap(({ paragraphs }) => paragraphs)).not.toContain(NOTICE[0]);
  });

  test('does not stand in an emergency’s way, and comes with the reply after it', async () => {
    const talk = begin();
    expect((await talk('crushing chest pain')).replies.flatMap((each) => each.paragraphs)).not.toContain(NOTICE[0]);
    expect((await talk('what causes it?')).replies.flatMap((each) => each.paragraphs)).toContain(NOTICE[0]);
  });

  test('has one version wherever it stands', () => {
    const versions = ['welcome', 'first-notice', 'my-data'].map(
      (occasion) => /Privacy notice (\d+)/.exec(content.library.phrase(occasion).paragraphs.join('\n'))?.[1],
    );
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).toBeDefined();
  });

  test('names the deployer’s terms with their version, where there are any', async () => {
    const { replies } = await begin({}, testMarrow({ content: contentWith(FILLED) }))('what causes it?');
    expect(replies[0]?.paragraphs.join('\n')).toMatch(/Version \S+ of the \[terms of use\]\(https:/);
  });
});
