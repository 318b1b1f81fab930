import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Libsql from 'libsql';
import { readEntry } from '../../src/channels/direct-line/read-entry';
import { NOTHING_KEPT } from '../../src/domain/kept-talk';
import { NO_MEMORY } from '../../src/domain/memory';
import { keepConversations } from '../../src/state/conversations';
import { feedbackSince, keepFeedback } from '../../src/state/feedback';
import { keepHandoffs } from '../../src/state/handoffs';
import { keepTalks } from '../../src/state/kept-talks';
import { keepMemories } from '../../src/state/memories';
import { keepTranscript } from '../../src/state/transcript';
import { freshStore, removeFolders } from '../support/state';

afterAll(removeFolders);

const said = (text: string) => ({ type: 'message', from: { role: 'user' }, text });
const answered = (turn: string) => ({
  type: 'message',
  from: { role: 'bot' },
  text: 'An answer',
  channelData: { marrow: { turn } },
});

async function open() {
  const store = await freshStore();
  const memories = keepMemories(store);
  const transcript = keepTranscript(store);
  await transcript.append('a', 'one', said('my knee'));
  await transcript.append('a', 'two', answered('t1'));
  await transcript.append('b', 'one', said('her hip'));
  await transcript.append('b', 'two', answered('t2'));
  for (const turn of ['t1', 't2']) await keepFeedback(store)({ turn, page: 'iloprost#definition', reaction: 'like' });
  await memories.save('a', NO_MEMORY);
  return { store, transcript, memories, kept: keepTalks(store, memories, readEntry) };
}

test('all that is kept of one talk is shown: what was said, what was noted, the thumbs', async () => {
  const { store, kept } = await open();
  expect(await kept.show('a')).toMatchObject({
    memory: NO_MEMORY,
    messages: [
      { from: 'person', text: 'my knee' },
      { from: 'bot', text: 'An answer' },
    ],
    thumbs: [{ page: 'iloprost#definition', reaction: 'like' }],
  });
  expect(await kept.show('nobody')).toEqual(NOTHING_KEPT);
  await store.close();
});

test('nothing is left out: words of a card and of an event, who the channel says it is, who has taken over', async () => {
  const { store, transcript, memories, kept } = await open();
  const card = { type: 'message', from: { role: 'user' }, text: '', value: { where: 'my left ankle' }, locale: 'de' };
  const event = { type: 'event', from: { role: 'user' }, name: 'webchat/note', text: 'it aches at night' };
  await keepConversations(store).begin('c', 'dl_somebody');
  await transcript.append('c', 'one', card);
  await transcript.append('c', 'two', event);
  await memories.save('c', { ...NO_MEMORY, person: { id: 'p' } });
  await keepHandoffs(store).keep('p', { conversation: 'c', channel: 'web-chat' });
  expect(await kept.show('c')).toMatchObject({
    messages: [{ text: 'my left ankle' }, { text: 'it aches at night' }],
    person: 'dl_somebody',
    handoff: { conversation: 'c', channel: 'web-chat' },
    entries: [card, event],
  });
  await store.close();
});

test('what is forgotten is gone with its thumbs, and nobody else’s is', async () => {
  const { store, kept } = await open();
  await kept.forget('a');
  expect(await kept.show('a')).toMatchObject({ messages: [], thumbs: [] });
  expect(await kept.show('b')).toMatchObject({ messages: [{ text: 'her hip' }, {}], thumbs: [{}] });
  expect(await feedbackSince(store.db, 0)).toEqual([{ page: 'iloprost#definition', reaction: 'like', count: 1 }]);
  await store.close();
});

test('the thumbs of a talk go, however long it was', async () => {
  const { store, transcript, kept } = await open();
  for (let n = 0; n < 700; n += 1) await transcript.append('a', `a${n}`, answered(`long-${n}`));
  await keepFeedback(store)({ turn: 'long-699', page: 'rest#definition', reaction: 'like' });
  expect((await kept.show('a')).thumbs).toHaveLength(2);
  await kept.forget('a');
  expect(await feedbackSince(store.db, 0)).toEqual([{ page: 'iloprost#definition', reaction: 'like', count: 1 }]);
  await store.close();
});

test('what was sent after the wish stays, since it still waits for its answer', async () => {
  const { store, transcript, kept } = await open();
  await transcript.append('a', 'wish', said('forget me'));
  await transcript.append('a', 'after', said('what causes it?'), true);
  await kept.forget('a', 'wish');
  expect((await kept.show('a')).messages).toMatchObject([{ text: 'what causes it?' }]);
  expect(await transcript.unanswered()).toHaveLength(1);
  await store.close();
});

test('the sealed bytes are gone from the files, too', async () => {
  const { store, kept } = await open();
  const [row] = await store.db.selectFrom('activities').select('sealed').where('conversation', '=', 'a').execute();
  const sealed = Buffer.from(row?.sealed as Uint8Array).subarray(0, 40);
  const isOnDisk = () =>
    readdirSync(store.folder).some((file) => readFileSync(join(store.folder, file)).includes(sealed));
  expect(isOnDisk()).toBe(true);
  await kept.forget('a');
  expect(isOnDisk()).toBe(false);
  await store.close();
});

test('while another program reads the file they cannot go, and they go as soon as it has ended', async () => {
  const { store, kept } = await open();
  const [row] = await store.db.selectFrom('activities').select('sealed').where('conversation', '=', 'a').execute();
  const sealed = Buffer.from(row?.sealed as Uint8Array).subarray(0, 40);
  const isOnDisk = () =>
    readdirSync(store.folder).some((file) => readFileSync(join(store.folder, file)).includes(sealed));
  const reader = new Libsql(join(store.folder, 'marrow.db'));
  reader.exec('begin');
  reader.prepare('select count(*) from activities').all();
  await kept.forget('a');
  expect((await kept.show('a')).messages).toEqual([]);
  expect(isOnDisk()).toBe(true);
  reader.exec('commit');
  reader.close();
  for (let tries = 0; tries < 60 && isOnDisk(); tries += 1) await wait(50);
  expect(isOnDisk()).toBe(false);
  await store.close();
});

test('a row that cannot be opened any more is forgotten all the same', async () => {
  const { store, kept } = await open();
  await store.db
    .updateTable('activities')
    .set({ sealed: new Uint8Array(40) })
    .execute();
  expect((await kept.show('a')).messages).toEqual([]);
  await kept.forget('a');
  expect(await store.db.selectFrom('activities').select('id').where('conversation', '=', 'a').execute()).toEqual([]);
  await store.close();
});

test('one talk is forgotten within a second among 5,000', async () => {
  const { store, kept } = await open();
  await store.db.transaction().execute(async (inside) => {
    for (let number = 0; number < 5_000; number += 1)
      await inside
        .insertInto('activities')
        .values({ id: 'one', conversation: `c${number}`, at: 0, waiting: 0, sealed: new Uint8Array(600) })
        .execute();
  });
  const start = performance.now();
  await kept.show('a');
  await kept.forget('a');
  expect(performance.now() - start).toBeLessThan(1000);
  await store.close();
});
