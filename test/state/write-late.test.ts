import { keepTalks } from '../../src/state/kept-talks';
import { keepMemories } from '../../src/state/memories';
import { keepTranscript } from '../../src/state/transcript';
import { writeLate } from '../../src/state/write-late';
import { freshStore, removeFolders } from '../support/state';

afterAll(removeFolders);

const broken = () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }));

async function open() {
  const store = await freshStore();
  const sound = keepTranscript(store);
  const state = { isBroken: true };
  const transcript = writeLate({
    ...sound,
    append: (...entry) => (state.isBroken ? broken() : sound.append(...entry)),
  });
  return { store, state, transcript };
}

test('what could not be written is told at once and written when the store works again, in its order, once', async () => {
  const { store, state, transcript } = await open();
  for (const id of ['1', '2']) await expect(transcript.append('a', id, { id }, true)).rejects.toThrow('full');
  await transcript.catchUp();
  expect((await transcript.read('a', 0)).entries).toEqual([]);
  state.isBroken = false;
  await transcript.append('a', '3', { id: '3' });
  await transcript.catchUp();
  const ids = (await transcript.read('a', 0)).entries.map(({ activity }) => (activity as { id: string }).id);
  expect(ids).toEqual(['1', '2', '3']);
  expect(await transcript.unanswered()).toEqual([]);
  await transcript.stop();
  await store.close();
});

test('what is forgotten while the store is broken is not written when it works again', async () => {
  const { store, state, transcript } = await open();
  for (const id of ['1', 'wish', 'after']) await expect(transcript.append('a', id, { id })).rejects.toThrow('full');
  await expect(transcript.append('b', '1', { id: 'b' })).rejects.toThrow('full');
  const kept = keepTalks(store, keepMemories(store), () => ({}), [transcript.forget]);
  await kept.forget('a', 'wish');
  state.isBroken = false;
  await transcript.catchUp();
  const idsIn = async (talk: string) => (await transcript.read(talk, 0)).entries.map(({ activity }) => activity);
  expect(await Promise.all(['a', 'b'].map(idsIn))).toEqual([[{ id: 'after' }], [{ id: 'b' }]]);
  await transcript.stop();
  await store.close();
});

test('what is forgotten as a whole is not written later either', async () => {
  const { store, state, transcript } = await open();
  await expect(transcript.append('a', '1', { id: '1' })).rejects.toThrow('full');
  await keepTalks(store, keepMemories(store), () => ({}), [transcript.forget]).forget('a');
  state.isBroken = false;
  await transcript.catchUp();
  expect((await transcript.read('a', 0)).entries).toEqual([]);
  await transcript.stop();
  await store.close();
});

test('a write that can never succeed keeps back no other', async () => {
  const { store, state, transcript } = await open();
  const sound = keepTranscript(store);
  const refuses = Object.assign(new Error('invalid byte sequence'), { code: '22021' });
  const late = writeLate({
    ...sound,
    append: (conversation, ...entry) => {
      if (conversation === 'bad') return Promise.reject(refuses);
      return state.isBroken ? broken() : sound.append(conversation, ...entry);
    },
  });
  await expect(late.append('a', '1', {})).rejects.toThrow('full');
  await expect(late.append('bad', '2', {})).rejects.toThrow('invalid');
  await expect(late.append('a', '3', {})).rejects.toThrow('full');
  state.isBroken = false;
  await late.catchUp();
  expect((await sound.read('a', 0)).entries).toHaveLength(2);
  await late.stop();
  await transcript.stop();
  await store.close();
});

test('an entry that stands there already is not tried for ever', async () => {
  const { store, state, transcript } = await open();
  state.isBroken = false;
  await transcript.append('a', '1', {});
  await expect(transcript.append('a', '1', {})).rejects.toThrow();
  await transcript.stop();
  expect((await transcript.read('a', 0)).entries).toHaveLength(1);
  await store.close();
});

test('a damaged row is passed over, and the rest of the talk is read', async () => {
  const { store, state, transcript } = await open();
  state.isBroken = false;
  for (const id of ['1', '2', '3']) await transcript.append('a', id, { id }, true);
  const damage = store.db.updateTable('activities').set({ sealed: new Uint8Array(64) });
  await damage.where('id', '=', '2').execute();
  expect((await transcript.read('a', 0)).entries.map(({ activity }) => activity)).toEqual([{ id: '1' }, { id: '3' }]);
  expect(await transcript.unanswered()).toHaveLength(2);
  await transcript.stop();
  await store.close();
});
