import { setTimeout as wait } from 'node:timers/promises';
import { type HushedWay, openHushedWay } from './support/hushed';
import { freshDatabase, hasPostgres } from './support/postgres';
import { type RunningServer, startServer } from './support/server';
import { beginTalkAt } from './support/talk-at';

(hasPostgres ? describe : describe.skip)('a process that starts while its PostgreSQL is away', () => {
  let way: HushedWay | undefined;
  let server: RunningServer | undefined;
  afterAll(async () => {
    await server?.end();
    way?.close();
  });

  const ready = async () => (await fetch(`${server?.url}/ready`)).status;

  test('gives guidance in danger, says that it is not ready, and goes on with the talks once the database is there', async () => {
    const database = new URL(await freshDatabase());
    const target = Number(database.port);
    way = await openHushedWay(target);
    const { port } = way;
    way.close();
    database.port = String(port);
    server = await startServer({ DATABASE_URL: database.href, STATE_KEY: 'ab'.repeat(32) });

    expect(await ready()).toBe(503);
    const alone = await beginTalkAt(server.url);
    expect((await alone.ask('my chest hurts and my left arm is heavy')).text).toMatch(/ambulance|999/);

    const early = await beginTalkAt(server.url);
    await early.ask('what is iloprost?');

    way = await openHushedWay(target, port);
    for (let tries = 0; tries < 200 && (await ready()) !== 200; tries += 1) await wait(50);
    expect(await ready()).toBe(200);
    const late = await beginTalkAt(server.url);
    await late.ask('what is iloprost?');
    for (const talk of [early, late])
      expect((await talk.ask('does it work?')).channelData?.marrow).toMatchObject({
        intent: 'effectiveness',
        topic: 'iloprost',
      });
    expect((await alone.read()).filter(({ text }) => /chest hurts/.test(text ?? ''))).toHaveLength(1);
  }, 60_000);
});
