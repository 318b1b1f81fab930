import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { AnswerTurn } from '../../../src/domain/turn';
import { type Changes, echoTurn, type InProcess, openInProcess } from '../../support/in-process';
import { freshDatabase, hasPostgres, runSql } from '../../support/postgres';
import { removeFolders } from '../../support/state';
import { beginTalk, type Heard, type Talk } from '../../support/talk-in-process';

const stuck: AnswerTurn = () => new Promise(() => {});

let databaseUrl: string;
const open: InProcess[] = [];

async function server(changes: Changes = {}): Promise<InProcess> {
  const opened = await openInProcess({ databaseUrl, ...changes });
  open.push(opened);
  return opened;
}

async function until(what: string, look: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !look(); tries += 1) await wait(25);
  if (!look()) throw new Error(`${what} did not come`);
}

/** The same conversation as a client sees it that reaches another process. */
function through({ url }: InProcess, { id, token }: Talk) {
  const path = `${url}/v3/directline/conversations/${id}/activities`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return (text: string) => fetch(path, { method: 'POST', headers, body: JSON.stringify({ type: 'message', text }) });
}

function listenTo(streamUrl: string): Heard[] {
  const heard: Heard[] = [];
  const socket = new WebSocket(streamUrl);
  socket.on('message', (frame) => void heard.push(...JSON.parse(String(frame)).activities));
  return heard;
}

const texts = (heard: readonly Heard[]) => heard.map(({ text }) => text);

(hasPostgres ? describe : describe.skip)('two servers over one PostgreSQL', () => {
  beforeEach(async () => {
    databaseUrl = await freshDatabase();
  });

  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => Promise.race([each.close(), wait(500)])));
    removeFolders();
  });

  test('what a client sends twice under its own id, to one and to the other, is taken and answered once', async () => {
    const [one, two] = [await server(), await server()];
    const talk = await beginTalk(one);
    const body = JSON.stringify({ type: 'message', text: 'hello', channelData: { clientActivityID: 'own' } });
    const headers = { authorization: `Bearer ${talk.token}`, 'content-type': 'application/json' };
    const path = `/v3/directline/conversations/${talk.id}/activities`;
    const post = ({ url }: InProcess) => fetch(url + path, { method: 'POST', headers, body });
    const sent = await Promise.all([one, two].map(async (each) => (await post(each)).json()));
    expect(sent[1]).toEqual(sent[0]);
    await Promise.all([one, two].map(({ directLine }) => directLine.close()));
    const said = (await talk.read()).body.activities.map(({ text }) => text);
    expect(said.filter((text) => text === 'hello')).toHaveLength(1);
    expect(said.filter((text) => text === 'You said: hello')).toHaveLength(1);
    expect([one, two].flatMap(({ heard }) => heard)).toHaveLength(1);
    expect([one, two].flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('what is said to one is heard over the other one’s socket, in order and once', async () => {
    const [one, two] = [await server(), await server()];
    const talk = await beginTalk(one);
    const heard = listenTo(talk.streamUrl);
    await until('the welcome', () => texts(heard).includes('Welcome'));
    const say = [through(two, talk), through(one, talk)];
    await Promise.all(Array.from({ length: 10 }, (_, n) => say[n % 2]?.(`m${n}`)));
    await until('every answer', () => texts(heard).filter((text) => text?.startsWith('You said')).length === 10);
    const asked = texts(heard).filter((text) => /^m\d$/.test(text ?? ''));
    expect(texts(heard).filter((text) => text?.startsWith('You said'))).toEqual(
      asked.map((text) => `You said: ${text}`),
    );
    expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
    expect([...one.heard, ...two.heard]).toHaveLength(10);
  });

  test('a notice that is lost is made good by looking', async () => {
    const [one, two] = [await server(), await server()];
    const talk = await beginTalk(one);
    const heard = listenTo(talk.streamUrl);
    await until('the welcome', () => texts(heard).includes('Welcome'));
    Object.assign(two.store.news, { tell: () => {} });
    await through(two, talk)('hello');
    await until('the answer', () => texts(heard).includes('You said: hello'));
    expect(texts(heard)).toEqual(['Welcome', 'hello', 'You said: hello']);
  });

  test('what a process took in and never answered, another one answers, after what came before it', async () => {
    const [dead, alive] = [await server({ answer: stuck }), await server()];
    const talk = await beginTalk(alive);
    await talk.readUntil(({ text }) => text === 'Welcome');
    await through(dead, talk)('one');
    await dead.store.close();
    await through(alive, talk)('two');
    const all = await talk.readUntil(({ text }) => text === 'You said: two');
    expect(texts(all)).toEqual(['Welcome', 'one', 'two', 'You said: one', 'You said: two']);
  });

  test('a message that stops every process that tries it is let go, and the next one is answered', async () => {
    const alive = await server();
    const talk = await beginTalk(alive);
    const dead = await server({ answer: stuck });
    await through(dead, talk)('poison');
    await dead.store.close();
    await runSql(databaseUrl, 'update activities set tries = 3 where waiting > 0');
    await through(alive, talk)('next');
    const all = await talk.readUntil(({ text }) => text === 'You said: next');
    expect(texts(all)).not.toContain('You said: poison');
    expect(alive.faults).toContain('message-given-up');
  });

  test('an emergency waits for no lock: another process holds the conversation, and the guidance goes out', async () => {
    const [one, two] = [await server({ answer: echoTurn }), await server()];
    const talk = await beginTalk(one);
    let release = () => {};
    const held = two.store.hold(talk.id, () => new Promise<void>((resolve) => (release = resolve)));
    const begun = Date.now();
    await through(one, talk)('ordinary');
    await through(one, talk)('danger');
    const all = await talk.readUntil(({ text }) => text === 'Call now.');
    expect(Date.now() - begun).toBeLessThan(1500);
    expect(texts(all)).not.toContain('You said: ordinary');
    release();
    await held;
    await talk.readUntil(({ text }) => text === 'You said: ordinary');
  });
});
