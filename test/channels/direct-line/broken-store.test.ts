import { join } from 'node:path';
import Database from 'libsql';
import { WebSocket } from 'ws';
import { type InProcess, openInProcess } from '../../support/in-process';
import { removeFolders } from '../../support/state';
import { ask, beginTalk, type Heard } from '../../support/talk-in-process';

let server: InProcess;

beforeEach(async () => {
  server = await openInProcess();
});

afterEach(async () => {
  await server.close();
  removeFolders();
});

async function soon(look: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await look()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come');
}

const BREAKS: readonly [string, (server: InProcess) => Promise<() => void>][] = [
  [
    'is locked',
    async ({ folder }) => {
      const other = new Database(join(folder, 'marrow.db'));
      other.exec('begin exclusive');
      return () => other.close();
    },
  ],
  [
    'has lost its tables',
    async ({ store }) => {
      for (const table of ['activities', 'conversations']) await store.db.schema.dropTable(table).execute();
      return () => undefined;
    },
  ],
];

describe.each(BREAKS)('while the store %s', (_name, breakIt) => {
  test('an emergency still reaches a page that polls', async () => {
    const talk = await beginTalk(server);
    const mend = await breakIt(server);
    expect((await talk.say({ type: 'message', text: 'danger' })).status).toBe(200);
    const seen: (string | undefined)[] = [];
    await soon(async () => {
      seen.push(...(await talk.read()).body.activities.map(({ text }) => text));
      return seen.includes('Call now.');
    });
    expect(seen).toEqual(expect.arrayContaining(['danger', 'Call now.']));
    expect(server.faults).toContain('transcript-write');
    expect(server.besideFaults.join()).not.toContain(talk.id);
    mend();
  });

  test('an emergency still reaches a page on a WebSocket, and a new conversation still starts', async () => {
    const talk = await beginTalk(server);
    const heard: (string | undefined)[] = [];
    const socket = new WebSocket(talk.streamUrl);
    socket.on('message', (frame) => {
      const { activities } = JSON.parse(String(frame)) as { activities: Heard[] };
      heard.push(...activities.map(({ text }) => text));
    });
    await soon(() => heard.includes('Welcome'));
    const mend = await breakIt(server);
    await talk.say({ type: 'message', text: 'danger' });
    await soon(() => heard.includes('Call now.'));
    expect(heard).toEqual(['Welcome', 'danger', 'Call now.']);
    const { body } = await ask(server, '/api/token', { method: 'POST', body: {} });
    const options = { method: 'POST', token: body.token, body: {} };
    expect((await ask(server, '/v3/directline/conversations', options)).status).toBe(201);
    expect((await ask(server, '/ready')).status).toBe(503);
    socket.close();
    mend();
  });
});

test('when the lock is gone, all is as before', async () => {
  const talk = await beginTalk(server);
  const other = new Database(join(server.folder, 'marrow.db'));
  other.exec('begin exclusive');
  await talk.say({ type: 'message', text: 'one' });
  other.exec('rollback');
  other.close();
  const { body } = await talk.say({ type: 'message', text: 'two' });
  const activities = await talk.readUntil(({ replyToId }) => replyToId === body.id);
  expect(activities.find(({ replyToId }) => replyToId === body.id)?.text).toBe('You said: two');
});
