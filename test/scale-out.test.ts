import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../src/state/open-store';
import { CLIENTS, listenTo } from './support/microsoft-client';
import { freshDatabase, hasPostgres, runSql } from './support/postgres';
import { openRoundRobin, type RoundRobin } from './support/round-robin';
import { type RunningServer, startServer } from './support/server';
import { ask, beginTalk, type Heard, type Talk } from './support/talk-in-process';

const QUESTIONS = ['what is bone marrow edema?', 'does iloprost work?', 'side effects?', 'can i run?', 'how long?'];

let servers: RunningServer[] = [];
let proxy: RoundRobin;
let database: string;
const leaving: (() => void)[] = [];

async function until(what: string, look: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await look()) return;
    await wait(50);
  }
  throw new Error(`${what} did not come`);
}

/** Says a thing; undefined where nobody can know whether it was taken, because the server died over it. */
async function said(talk: Talk, text: string): Promise<string | undefined> {
  const { status, body } = await talk.say({ type: 'message', text }).catch(() => ({ status: 0, body: null }));
  return status === 200 ? body?.id : undefined;
}

async function everything(talk: Talk): Promise<readonly Heard[]> {
  const all: Heard[] = [];
  for (let watermark = ''; ; ) {
    const { body } = await talk.read(watermark);
    if (body.activities.length === 0) return all;
    all.push(...body.activities);
    watermark = body.watermark;
  }
}

const isFromPerson = ({ type, replyToId, text }: Heard) => type === 'message' && !replyToId && text !== undefined;
const mine = (all: readonly Heard[]) => all.filter((each) => isFromPerson(each) && !isBot(each));
const isBot = (each: Heard) => (each as unknown as { from?: { role?: string } }).from?.role === 'bot';

(hasPostgres ? describe : describe.skip)('three processes over one PostgreSQL, behind a round-robin', () => {
  beforeAll(async () => {
    database = await freshDatabase();
    const variables = { DATABASE_URL: database, STATE_KEY: 'ab'.repeat(32) };
    servers = await Promise.all([1, 2, 3].map(() => startServer(variables)));
    proxy = await openRoundRobin(servers.map(({ url }) => url));
  }, 60_000);

  afterEach(() => {
    for (const leave of leaving.splice(0)) leave();
  });

  afterAll(async () => {
    await proxy?.close();
    await Promise.all(servers.map((server) => server.end()));
  });

  test('one is killed in the middle of many conversations: nothing is lost, nothing comes twice, all is in order', async () => {
    const talks = await Promise.all([1, 2, 3, 4].map(() => beginTalk(proxy as never)));
    const heard = talks.map(({ token, id }) => {
      const options = { conversationId: id, watermark: '0' };
      const listening = listenTo(proxy.url, { Client: CLIENTS[0][1], webSocket: true, token, options });
      leaving.push(listening.leave);
      return listening.heard;
    });
    const acknowledged: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const saying = talks.flatMap((talk) => QUESTIONS.map((text) => said(talk, `${text} ${round}`)));
      if (round === 1) {
        await wait(30);
        await servers[0]?.stop('SIGKILL');
      }
      acknowledged.push(...(await Promise.all(saying)).filter((id) => id !== undefined));
    }
    expect(acknowledged.length).toBeGreaterThan(60);
    await until('every answer', async () => {
      const rows = await runSql(database, 'select count(*)::int as n from activities where waiting > 0');
      return rows[0]?.n === 0;
    });
    for (const [at, talk] of talks.entries()) {
      const all = await everything(talk);
      const asked = mine(all).map(({ id }) => id);
      const answered = all.flatMap(({ replyToId, type }) => (replyToId && type === 'message' ? [replyToId] : []));
      expect(answered).toEqual(asked);
      const said = () => (heard[at] ?? []).filter(({ type }) => type !== 'typing').map(({ id }) => id);
      await until('the last over the socket', () => said().length >= all.length);
      // A reply about a danger may be shown before it stands in the log, so order is held for the log alone.
      expect(said().sort()).toEqual(all.map(({ id }) => id).sort());
    }
    const stored = await runSql(database, 'select id from activities');
    expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
  }, 90_000);

  test('what was talked of is remembered by whichever process answers next; a danger waits for no lock', async () => {
    const talk = await beginTalk(proxy as never);
    for (const text of ['does iloprost work?', 'side effects?']) {
      const id = await said(talk, text);
      const reply = (await talk.readUntil(({ replyToId }) => replyToId === id)).find(
        ({ replyToId }) => replyToId === id,
      );
      expect(reply?.channelData.marrow).toMatchObject({ topic: 'iloprost' });
    }
    const other = await openStore('', new Uint8Array(32), { databaseUrl: database });
    let release = () => {};
    let held: Promise<void> = Promise.resolve();
    await new Promise<void>((isHeld) => {
      held = other.hold(talk.id, () => {
        isHeld();
        return new Promise<void>((resolve) => (release = resolve));
      });
    });
    const waiting = await said(talk, 'can i run?');
    const begun = Date.now();
    const id = await said(talk, 'I have crushing chest pain');
    const all = await talk.readUntil(({ replyToId }) => replyToId === id);
    expect(Date.now() - begun).toBeLessThan(2000);
    expect(all.at(-1)?.channelData.marrow).toMatchObject({ disposition: 'emergency' });
    expect(all.some(({ replyToId }) => replyToId === waiting)).toBe(false);
    release();
    await held;
    await talk.readUntil(({ replyToId }) => replyToId === waiting);
    await other.close();
  });

  test('a token of one process is good with all', async () => {
    const alive = servers.slice(1).map(({ url }) => url);
    const talk = await beginTalk({ url: alive[0] } as never);
    const path = `/v3/directline/conversations/${talk.id}/activities`;
    expect((await ask({ url: alive[1] } as never, path, { token: talk.token })).status).toBe(200);
  });
});
