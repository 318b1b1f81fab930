import { keepTranscript } from '../../../src/state/transcript';
import { openInProcess, WORDS } from '../../support/in-process';
import { removeFolders } from '../../support/state';
import { beginTalk } from '../../support/talk-in-process';

afterAll(removeFolders);

test.each([true, 'out-of-line'] as const)(
  'a message that stopped three processes is let go, and not without a word (waiting: %s)',
  async (waiting) => {
    const server = await openInProcess();
    const talk = await beginTalk(server);
    const transcript = keepTranscript(server.store);
    await transcript.append(talk.id, 'm1', { id: 'm1', type: 'message', text: 'danger' }, waiting);
    for (let tries = 0; tries < 3; tries += 1) await transcript.tryAgain(talk.id, 'm1');
    server.directLine.resume();
    const activities = await talk.readUntil(({ replyToId }) => replyToId === 'm1');
    expect(activities.at(-1)?.text).toBe(WORDS.broken);
    expect(server.heard).toEqual([]);
    expect(server.faults).toContain('message-given-up');
    expect(server.besideFaults).toEqual([JSON.stringify({ turn: 'm1' }), JSON.stringify({ turn: 'm1' })]);
    expect(await transcript.unanswered()).toEqual([]);
    await server.close();
  },
);

test('the turn of a welcome is not called by its conversation: its name stands in the log where it breaks', async () => {
  const server = await openInProcess();
  const talk = await beginTalk(server);
  const activities = await talk.readUntil(({ text }) => text === 'Welcome');
  expect(activities.map(({ id }) => id).join()).not.toContain(talk.id);
  await server.close();
});
