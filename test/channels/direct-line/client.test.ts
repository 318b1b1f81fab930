import { WebSocket } from 'ws';
import { LIMITS } from '../../../src/channels/direct-line/limit-numbers';
import { createTokens } from '../../../src/channels/direct-line/tokens';
import { type InProcess, openInProcess } from '../../support/in-process';
import { CLIENTS, ConnectionStatus, listenTo, pageToken, type Stand, until } from '../../support/microsoft-client';
import { freshFolder, KEY, removeFolders } from '../../support/state';
import { ask, beginTalk, type Heard } from '../../support/talk-in-process';

/** A picture, as the page holds it. */
const FILE = 'data:image/png;base64,iVBORw0KGgo=';

const leaving: (() => void)[] = [];
let server: InProcess;

afterEach(async () => {
  for (const leave of leaving.splice(0)) leave();
  jest.restoreAllMocks();
  await server.close();
  removeFolders();
});

const heardText = (heard: readonly Heard[], said: string) => () => heard.some(({ text }) => text === said);

test('what stands in the log goes down a socket one by one, each with the watermark to read on from behind it', async () => {
  server = await openInProcess();
  const talk = await beginTalk(server);
  await talk.say({ type: 'message', text: 'one' });
  const { body: said } = await talk.say({ type: 'message', text: 'two' });
  const log = await talk.readUntil(({ replyToId }) => replyToId === said.id);
  const frames: { readonly activities: readonly Heard[]; readonly watermark: string }[] = [];
  const socket = new WebSocket(talk.streamUrl);
  leaving.push(() => socket.close());
  socket.on('message', (frame) => frames.push(JSON.parse(String(frame))));
  await until(() => frames.length >= log.length);
  expect(frames.map(({ activities }) => activities.map(({ id }) => id))).toEqual(log.map(({ id }) => [id]));
  for (const [at, { watermark }] of frames.entries()) {
    expect((await talk.read(watermark)).body.activities.map(({ id }) => id)).toEqual(
      log.slice(at + 1).map(({ id }) => id),
    );
  }
});

describe.each(CLIENTS)('botframework-directlinejs %s', (_version, Client) => {
  const connect = async (webSocket: boolean, options: Partial<Stand> = {}) => {
    const token = options.token ?? (await pageToken(server.url));
    const listening = listenTo(server.url, { Client, webSocket, token, options });
    leaving.push(listening.leave);
    return listening;
  };

  test.each([
    ['WebSocket', true],
    ['polling', false],
  ])('over %s: welcome, echo, reply, each once and in order', async (_name, webSocket) => {
    server = await openInProcess();
    const { client, heard, say } = await connect(webSocket);
    await until(heardText(heard, 'Welcome'));
    const id = await say('hello');
    await until(() => heard.some(({ replyToId }) => replyToId === id));
    await say('again');
    await until(heardText(heard, 'You said: again'));
    const texts = heard.filter(({ type }) => type === 'message').map(({ text }) => text);
    expect(texts).toEqual(['Welcome', 'hello', 'You said: hello', 'again', 'You said: again']);
    expect(client.connectionStatus$.getValue()).toBe(ConnectionStatus.Online);
  });

  test('one that comes back hears only what is behind its watermark', async () => {
    server = await openInProcess();
    const first = await connect(true);
    await first.say('one');
    await until(heardText(first.heard, 'You said: one'));
    const stand = first.stand();
    first.leave();
    const second = await connect(true, stand);
    await second.say('two');
    await until(heardText(second.heard, 'You said: two'));
    expect(second.heard.map(({ text }) => text)).toEqual(['two', 'You said: two']);
    const third = await connect(true, { ...stand, watermark: '' });
    await until(heardText(third.heard, 'You said: two'));
    expect(third.heard[0]?.text).toBe('Welcome');
  });

  test('two sockets of one conversation hear the same', async () => {
    server = await openInProcess();
    const first = await connect(true);
    await until(() => first.heard.length > 0);
    const second = await connect(true, { ...first.stand(), watermark: '' });
    await until(() => second.heard.length > 0);
    await first.say('hello');
    await until(heardText(first.heard, 'You said: hello'));
    await until(heardText(second.heard, 'You said: hello'));
    expect(second.heard.map(({ id }) => id)).toEqual(first.heard.map(({ id }) => id));
  });

  test('its token is refreshed in time, and the talk goes on', async () => {
    const hurry = setInterval;
    const quick = (work: () => void, wait?: number) => hurry(work, wait === 900_000 ? 200 : wait);
    jest.spyOn(globalThis, 'setInterval').mockImplementation(quick as typeof setInterval);
    server = await openInProcess();
    const { heard, say, stand } = await connect(true);
    await until(() => heard.length > 0);
    const { token: first, conversationId } = stand();
    await until(() => stand().token !== first);
    expect(await server.tokens.read(stand().token)).toMatchObject({ conversation: conversationId });
    await say('still here');
    await until(heardText(heard, 'You said: still here'));
  });

  test.each([
    ['WebSocket', true],
    ['polling', false],
  ])('over %s: an expired token is told as such, and a new one opens the same talk', async (_name, webSocket) => {
    server = await openInProcess();
    const { client, say, heard, stand, holdToken, leave } = await connect(webSocket);
    await say('one');
    await until(heardText(heard, 'You said: one'));
    const grant = await server.tokens.read(stand().token);
    if (!grant) throw new Error('the token should live');
    const anHourAgo = createTokens([KEY], 24, () => Date.now() - 3_600_000);
    holdToken(await anHourAgo.issue(grant));
    expect(await say('too late')).toBe('retry');
    await until(() => client.connectionStatus$.getValue() === ConnectionStatus.ExpiredToken);
    leave();
    const again = await connect(webSocket, { ...stand(), token: await server.tokens.issue(grant) });
    await again.say('two');
    await until(heardText(again.heard, 'You said: two'));
    expect(again.heard.map(({ text }) => text)).toEqual(['two', 'You said: two']);
  });

  test('of a hundred sockets each hears its own talk, and nothing else', async () => {
    server = await openInProcess({ limits: { ...LIMITS, tokensPerAddress: 1000 } });
    const grants = Array.from({ length: 100 }, (_, n) => ({ conversation: `c${n}`, user: `dl_${n}` }));
    const talks = await Promise.all(
      grants.map(async (grant) => connect(true, { token: await server.tokens.issue(grant) })),
    );
    await Promise.all(talks.map(({ say }, n) => say(`I am ${n}`)));
    await until(() => talks.every(({ heard }, n) => heardText(heard, `You said: I am ${n}`)()));
    for (const [n, { heard }] of talks.entries()) {
      expect(heard.map(({ text }) => text).sort()).toEqual([`I am ${n}`, 'Welcome', `You said: I am ${n}`].sort());
    }
  });

  test('dots are shown while an answer takes its time, and are not logged', async () => {
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      throw new Error('slow, then broken');
    };
    server = await openInProcess({ answer: slow });
    const { heard, say } = await connect(true);
    await until(() => heard.length > 0);
    await say('hello');
    await until(() => heard.some(({ text }) => text?.startsWith('Broken') === true));
    expect(heard.map(({ type, text }) => text ?? type)).toEqual(['Welcome', 'hello', 'typing', expect.any(String)]);
    const logged = await server.store.db.selectFrom('activities').selectAll().execute();
    expect(logged).toHaveLength(3);
  });

  test('files are sent by upload; their names come back, and nothing of what is in them', async () => {
    server = await openInProcess();
    const { client, heard } = await connect(true);
    const attachments = [{ contentType: 'image/png', contentUrl: FILE, name: 'hip.png' }];
    const id = await client
      .postActivity({ type: 'message', text: 'see', from: { id: 'me' }, attachments } as never)
      .toPromise();
    await until(() => heard.some(({ replyToId }) => replyToId === id));
    const echo = heard.find((each) => each.id === id);
    expect(echo).toMatchObject({ text: 'see', attachments: [{ name: 'hip.png', contentType: 'image/png' }] });
    expect(JSON.stringify(echo)).not.toContain('iVBOR');
  });
});

test('a message whose answer was cut off is answered after the restart', async () => {
  const folder = freshFolder();
  let letGo = () => {};
  const stuck = new Promise<never>((_, reject) => {
    letGo = () => reject(new Error('the process is long dead'));
  });
  server = await openInProcess({ folder, answer: () => stuck });
  const talk = listenTo(server.url, { Client: CLIENTS[0][1], webSocket: true, token: await pageToken(server.url) });
  leaving.push(talk.leave);
  await talk.say('hello');
  const { conversationId, token } = talk.stand();
  await server.store.close();
  const dead = server;
  server = await openInProcess({ folder });
  await server.directLine.resume();
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  await until(async () => {
    const { body } = await ask(server, path, { token });
    return heardText(body.activities, 'You said: hello')();
  });
  expect(dead.heard).toHaveLength(1);
  letGo();
  await dead.close();
});
