import { tabulateIncidents } from '../../src/commands/tabulate-incidents';
import type { Incident } from '../../src/domain/incident';
import { incidentsSince, keepIncidents } from '../../src/state/incidents';
import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';
import { freshStore, removeFolders } from '../support/state';

const incidents: Incident[] = [];
const marrow = testMarrow({ openIncident: (incident) => void incidents.push(incident) });
let talks = 0;
const begin = () => talkTo(marrow, { conversation: `verdict-${talks++}` });

beforeEach(() => void incidents.splice(0));
afterAll(removeFolders);

test.each([
  ['that is wrong', 'wrong'],
  ["that's not correct", 'wrong'],
  ['there is a mistake in your answer', 'wrong'],
  ['wrong answer', 'wrong'],
  ['this is dangerous advice', 'unsafe'],
  ['your advice is dangerous', 'unsafe'],
  ['that could harm someone', 'unsafe'],
  [content.library.say('unsafe-button'), 'unsafe'],
  [content.library.say('wrong-button'), 'wrong'],
])('"%s" after an answer opens an incident: %s', async (text, kind) => {
  const say = begin();
  await say('what is iloprost');
  const { replies, facts } = await say(text);
  expect(facts).toMatchObject({ outcome: 'notice', intent: 'feedback' });
  expect(replies[0]?.paragraphs.join(' ')).toMatch(/do not rely on it.*emergency/s);
  expect(incidents).toEqual([
    { turn: 't2', kind, version: content.library.version, rules: [], pages: ['bone-marrow-edema/iloprost#definition'] },
  ]);
});

test.each(['is that wrong?', 'is iloprost dangerous', 'that was helpful', 'something is wrong with my hip', 'thanks'])(
  '"%s" opens none',
  async (text) => {
    const say = begin();
    await say('what is iloprost');
    await say(text);
    expect(incidents).toEqual([]);
  },
);

test('before anything was shown there is nothing to be wrong', async () => {
  await begin()('that is wrong');
  expect(incidents).toEqual([]);
});

test('a danger beside it comes first', async () => {
  const say = begin();
  await say('what is iloprost');
  const { facts } = await say('that is wrong, i have crushing chest pain');
  expect(facts.presentation).toBe('interrupt');
  expect(incidents).toEqual([]);
});

test('a verdict that names no fault is asked which it is, by buttons', async () => {
  const say = begin();
  await say('what is iloprost');
  const { replies } = await say('i want to give feedback');
  expect(replies.at(-1)?.suggestions.map((each) => each.say)).toEqual([
    content.library.say('unsafe-button'),
    content.library.say('wrong-button'),
  ]);
});

test('an incident is kept once for a turn, and listed with no word of anybody', async () => {
  const store = await freshStore();
  const at = Date.UTC(2026, 10, 26, 7, 30);
  const keep = keepIncidents(store, () => at);
  const incident: Incident = { turn: 't2', kind: 'wrong', version: 'v1', rules: ['chest-pain'], pages: ['a#b', 'c#d'] };
  for (const each of [incident, incident, { ...incident, kind: 'unsafe', rules: [], pages: [] } as const])
    await keep(each);
  const kept = await incidentsSince(store.db, at);
  expect(kept).toHaveLength(2);
  expect(kept).toContainEqual({ ...incident, at });
  expect(await incidentsSince(store.db, at + 1)).toEqual([]);
  expect(tabulateIncidents([{ ...incident, at }])).toEqual([
    'when              called  page     rules       content  turn',
    '2026-11-26T07:30  wrong   a#b c#d  chest-pain  v1       t2  ',
  ]);
  await store.close();
});
