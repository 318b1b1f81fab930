import { NO_MEMORY } from '../../src/domain/memory';
import { keepConversations } from '../../src/state/conversations';
import { keepFeedback } from '../../src/state/feedback';
import { keepMemories } from '../../src/state/memories';
import { keepTranscript, readAll } from '../../src/state/transcript';
import { removeFolders } from '../support/state';
import { STORES } from '../support/stores';

afterAll(removeFolders);

describe.each(STORES)('%s', (_name, freshStore) => {
  test('entries are read behind a position, in order, in pages, one conversation at a time', async () => {
    const store = await freshStore();
    const transcript = keepTranscript(store);
    const said = Array.from({ length: 130 }, (_, at) => ({ id: String(at) }));
    for (const activity of said) await transcript.append('a', activity.id, activity);
    const other = await transcript.append('b', '1', { id: 'other' });
    const first = await transcript.read('a', 0);
    expect(first.entries.map(({ activity }) => activity)).toEqual(said.slice(0, 100));
    expect(first).toMatchObject({ position: first.entries.at(-1)?.position, isMore: true });
    const second = await transcript.read('a', first.position);
    expect(second.entries.map(({ activity }) => activity)).toEqual(said.slice(100));
    expect(second.isMore).toBe(false);
    expect(await transcript.find('a', '7')).toEqual({ id: '7' });
    expect(await transcript.find('b', '7')).toBeUndefined();
    expect(await transcript.end('b')).toBe(other);
    expect(await transcript.end('nobody')).toBe(0);
    await store.close();
  });

  test('damaged entries stop no reader, however many they are', async () => {
    const store = await freshStore();
    const other = await store.again(new Uint8Array(32).fill(9));
    const lost: number[] = [];
    for (let n = 0; n < 105; n += 1) lost.push(await keepTranscript(other).append('a', `lost-${n}`, {}));
    await other.close();
    const transcript = keepTranscript(store);
    const good = { position: await transcript.append('a', 'good', { text: 'good' }), activity: { text: 'good' } };
    const first = await transcript.read('a', 0);
    expect(first).toEqual({ entries: [], position: lost[99], isMore: true });
    const second = { entries: [good], position: good.position, isMore: false };
    expect(await transcript.read('a', first.position)).toEqual(second);
    const all = [];
    for await (const entry of readAll(transcript, 'a')) all.push(entry);
    expect(all).toEqual([good]);
    await store.close();
  });

  test('a message that waits for its answer is found again after a restart, until it is answered', async () => {
    const before = await freshStore();
    await keepTranscript(before).append('a', '1', { text: 'hello' }, true);
    await keepTranscript(before).append('a', '2', { text: 'a reply' });
    await before.close();
    const after = await before.again();
    const transcript = keepTranscript(after);
    expect(await transcript.unanswered()).toMatchObject([{ conversation: 'a', id: '1', activity: { text: 'hello' } }]);
    await transcript.answered('a', '1');
    expect(await transcript.unanswered()).toEqual([]);
    await after.close();
  });

  test('what many write at once stands there whole, in order, and what came twice is refused', async () => {
    const store = await freshStore();
    const [transcript, memories] = [keepTranscript(store), keepMemories(store)];
    const talks = Array.from({ length: 20 }, (_, at) => `talk-${at}`);
    await transcript.append('talk-0', 'first', {});
    const writing = talks.flatMap((talk) => [
      transcript.append(talk, 'asked', { talk }, 'out-of-line'),
      memories.save(talk, { ...NO_MEMORY, greeted: true }, 'asked'),
      transcript.finish(talk, 'asked', [
        { id: 'one', activity: { talk, is: 1 } },
        { id: 'two', activity: { talk, is: 2 } },
      ]),
    ]);
    const again = transcript.append('talk-0', 'first', {});
    await expect(again).rejects.toThrow();
    await Promise.all(writing);
    for (const talk of talks) {
      const said = (await transcript.read(talk, 0)).entries.map(({ activity }) => activity);
      expect(said.slice(-3)).toEqual([{ talk }, { talk, is: 1 }, { talk, is: 2 }]);
      expect((await memories.load(talk))?.greeted).toBe(true);
    }
    expect(await transcript.unanswered()).toEqual([]);
    await store.close();
  });

  test('what was said cannot be read in the files', async () => {
    const store = await freshStore();
    await keepTranscript(store).append('a', '1', { text: 'my private words' });
    expect(await store.atRest()).not.toContain('private words');
    await store.close();
  });

  test('a conversation begins once and is welcomed once', async () => {
    const store = await freshStore();
    const conversations = keepConversations(store);
    expect(await conversations.claimWelcome('a')).toBe(false);
    expect([await conversations.begin('a', 'dl_1'), await conversations.begin('a', 'dl_2')]).toEqual([true, false]);
    expect([await conversations.personIn('a'), await conversations.personIn('b')]).toEqual(['dl_1', undefined]);
    expect([await conversations.claimWelcome('a'), await conversations.claimWelcome('a')]).toEqual([true, false]);
    await store.close();
  });

  test('of two reactions to one turn the last is kept', async () => {
    const store = await freshStore();
    const tell = keepFeedback(store, () => 5);
    await tell({ turn: 't', page: 'iloprost#dose', reaction: 'like' });
    await tell({ turn: 't', page: 'iloprost#dose', reaction: 'dislike' });
    expect(await store.db.selectFrom('feedback').selectAll().execute()).toEqual([
      { turn: 't', page: 'iloprost#dose', reaction: 'dislike', at: 5 },
    ]);
    await store.close();
  });
});
