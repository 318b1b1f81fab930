import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { openStore } from '../../../src/state/open-store';
import { keepTranscript, type Transcript } from '../../../src/state/transcript';
import { type InProcess, openInProcess } from '../../support/in-process';
import { removeFolders } from '../../support/state';
import { beginTalk, type Talk } from '../../support/talk-in-process';

let server: InProcess;
let talk: Talk;

beforeEach(async () => {
  server = await openInProcess();
  talk = await beginTalk(server);
  await talk.readUntil(({ text }) => text === 'Welcome');
});
afterEach(async () => {
  await server.close();
  removeFolders();
});

/** Logs messages `m0`, `m1` … of this conversation. */
async function logged(count: number, transcript: Transcript = keepTranscript(server.store)): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const id = `${count}-${n}`;
    await transcript.append(talk.id, id, { type: 'message', id, text: `m${n}`, from: { id: 'x' } });
  }
}

/** Logs entries that cannot be opened: they were sealed with a key that nobody has any more. */
async function damaged(count: number): Promise<void> {
  const other = await openStore(server.folder, new Uint8Array(32).fill(9));
  await logged(count, keepTranscript(other));
  await other.close();
}

/** All that comes down a socket before it falls silent. */
async function heardOnSocket(): Promise<readonly (string | undefined)[]> {
  const heard: (string | undefined)[] = [];
  const socket = new WebSocket(talk.streamUrl);
  socket.on('message', (frame) =>
    heard.push(...JSON.parse(String(frame)).activities.map(({ text }: { text?: string }) => text)),
  );
  for (let before = -1; before !== heard.length || heard.length === 0; ) {
    before = heard.length;
    await wait(300);
  }
  socket.close();
  return heard;
}

/** All that a client that polls reads, asking on with each watermark as long as one moves. */
async function readByPolling(): Promise<readonly (string | undefined)[]> {
  const seen: (string | undefined)[] = [];
  for (let [before, watermark] = ['', '0']; before !== watermark; ) {
    const { body } = await talk.read(watermark);
    seen.push(...body.activities.map(({ text }) => text));
    [before, watermark] = [watermark, body.watermark];
  }
  return seen;
}

test.each([
  ['a socket', heardOnSocket],
  ['a client that polls', readByPolling],
])('%s meets all behind one damaged entry', async (_, read) => {
  await logged(50);
  await damaged(1);
  await logged(99);
  const seen = await read();
  expect(seen).toHaveLength(1 + 149);
  expect(seen.at(-1)).toBe('m98');
});

test.each([
  ['a socket', heardOnSocket],
  ['a client that polls', readByPolling],
])('%s meets what stands behind more damaged entries than one read looks at', async (_, read) => {
  await damaged(230);
  await logged(1);
  expect(await read()).toEqual(['Welcome', 'm0']);
});

test('a thumb finds its answer behind them', async () => {
  await damaged(130);
  const { id } = (await talk.say({ type: 'message', text: 'hello' })).body;
  await wait(200);
  await talk.say({
    type: 'event',
    name: 'webchat:activity-status/feedback',
    entities: [{ '@id': `urn:marrow:like:${id}`, '@type': 'LikeAction', actionStatus: 'CompletedActionStatus' }],
  });
  for (let tries = 0; tries < 80 && server.feedback.length === 0; tries += 1) await wait(25);
  expect(server.feedback).toMatchObject([{ turn: id, reaction: 'like' }]);
});
