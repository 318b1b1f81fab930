import { ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import { FetchedRequest } from '../../support/fetched-request';
import { type InProcess, openInProcess } from '../../support/in-process';
import { freshFolder, removeFolders } from '../../support/state';
import { ask, type Heard } from '../../support/talk-in-process';

/** Microsoft's own client, in Node: it looks for the browser's two ways to the network among the globals. */
Object.assign(globalThis, { WebSocket, XMLHttpRequest: FetchedRequest });

const leaving: (() => void)[] = [];
let server: InProcess;

afterEach(async () => {
  for (const leave of leaving.splice(0)) leave();
  await server.close();
  removeFolders();
});

async function connect(webSocket: boolean, options: object = {}) {
  const { body } = await ask(server, '/api/token', { method: 'POST', body: {} });
  const client = new DirectLine({
    token: body.token,
    domain: `${server.url}/v3/directline`,
    webSocket,
    pollingInterval: 200,
    ...options,
  });
  const heard: Heard[] = [];
  const listening = client.activity$.subscribe((activity) => void heard.push(activity as unknown as Heard));
  // Its own `end` throws into the void; to stop listening closes the socket, and the refresh has to be stopped by hand.
  const leave = () => {
    listening.unsubscribe();
    (
      client as unknown as { tokenRefreshSubscription?: { unsubscribe: () => void } }
    ).tokenRefreshSubscription?.unsubscribe();
  };
  leaving.push(leave);
  return { client, heard, token: body.token, leave };
}

const post = (client: DirectLine, text: string) =>
  client.postActivity({ type: 'message', text, from: { id: 'me' } } as never).toPromise();

async function until(look: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !look(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(look()).toBe(true);
}

test.each([
  ['WebSocket', true],
  ['polling', false],
])('over %s: welcome, echo, reply, each once and in order', async (_name, webSocket) => {
  server = await openInProcess();
  const { client, heard } = await connect(webSocket);
  await until(() => heard.some(({ text }) => text === 'Welcome'));
  const id = await post(client, 'hello');
  await until(() => heard.some(({ replyToId }) => replyToId === id));
  await post(client, 'again');
  await until(() => heard.some(({ text }) => text === 'You said: again'));
  const texts = heard.filter(({ type }) => type === 'message').map(({ text }) => text);
  expect(texts).toEqual(['Welcome', 'hello', 'You said: hello', 'again', 'You said: again']);
  expect(client.connectionStatus$.getValue()).toBe(ConnectionStatus.Online);
});

test('a client that comes back hears only what is behind its watermark', async () => {
  server = await openInProcess();
  const first = await connect(true);
  await post(first.client, 'one');
  await until(() => first.heard.some(({ text }) => text === 'You said: one'));
  const { conversationId, watermark } = first.client as unknown as { conversationId: string; watermark: string };
  first.leave();
  const options = { token: first.token, conversationId, watermark };
  const second = await connect(true, options);
  await post(second.client, 'two');
  await until(() => second.heard.some(({ text }) => text === 'You said: two'));
  expect(second.heard.map(({ text }) => text)).toEqual(['two', 'You said: two']);
  const third = await connect(true, { ...options, watermark: '' });
  await until(() => third.heard.some(({ text }) => text === 'You said: two'));
  expect(third.heard[0]?.text).toBe('Welcome');
});

test('two sockets of one conversation hear the same', async () => {
  server = await openInProcess();
  const first = await connect(true);
  await until(() => first.heard.length > 0);
  const { conversationId } = first.client as unknown as { conversationId: string };
  const second = await connect(true, { token: first.token, conversationId, watermark: '' });
  await until(() => second.heard.length > 0);
  await post(first.client, 'hello');
  const hasReply = (heard: readonly Heard[]) => heard.some(({ text }) => text === 'You said: hello');
  await until(() => hasReply(first.heard) && hasReply(second.heard));
  expect(second.heard.map(({ id }) => id)).toEqual(first.heard.map(({ id }) => id));
});

test('dots are shown while an answer takes its time, and are not logged', async () => {
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    throw new Error('slow, then broken');
  };
  server = await openInProcess({ answer: slow });
  const { client, heard } = await connect(true);
  await until(() => heard.length > 0);
  await post(client, 'hello');
  await until(() => heard.some(({ text }) => text?.startsWith('Broken') === true));
  expect(heard.map(({ type, text }) => text ?? type)).toEqual(['Welcome', 'hello', 'typing', expect.any(String)]);
  const logged = await server.store.db.selectFrom('activities').selectAll().execute();
  expect(logged).toHaveLength(3);
});

test('a message whose answer was cut off is answered after the restart', async () => {
  const folder = freshFolder();
  let letGo = () => {};
  const stuck = new Promise<never>((_, reject) => {
    letGo = () => reject(new Error('the process is long dead'));
  });
  server = await openInProcess({ folder, answer: () => stuck });
  const { client, token } = await connect(true);
  await post(client, 'hello');
  const { conversationId } = client as unknown as { conversationId: string };
  await server.store.close();
  const dead = server;
  server = await openInProcess({ folder });
  await server.directLine.resume();
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  const texts: (string | undefined)[] = [];
  for (let tries = 0; tries < 100 && !texts.includes('You said: hello'); tries += 1) {
    const { body } = await ask(server, path, { token });
    texts.splice(0, texts.length, ...body.activities.map(({ text }) => text));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(texts).toContain('You said: hello');
  expect(dead.heard).toHaveLength(1);
  letGo();
  await dead.close();
});
