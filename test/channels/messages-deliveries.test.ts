import nock from 'nock';
import { createDeliveries } from '../../src/channels/messages/deliveries';
import type { AnswerTurn } from '../../src/domain/turn';
import { keepClaims, LEASE_MS } from '../../src/state/claims';
import { freshStore, removeFolders } from '../support/state';
import { LOCAL, local, PATH } from './messages-local';
import {
  ANONYMOUS,
  bearer,
  closeTheNet,
  facts,
  message,
  notice,
  type Rig,
  serveSignIn,
  startRig,
  takeReplies,
  token,
  WITH_APP,
} from './messages-rig';

let rig: Rig;

beforeEach(closeTheNet);
afterEach(async () => {
  await rig?.close();
  nock.cleanAll();
});
afterAll(removeFolders);

describe('an activity that is delivered twice', () => {
  test('is answered once', async () => {
    const sent = takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    const statuses = await Promise.all([rig.post(local()), rig.post(local()), rig.post(local())]);
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(rig.turns).toHaveLength(1);
    expect(sent).toHaveLength(1);
  });

  test('is answered once by two processes with one store', async () => {
    const store = await freshStore();
    takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS, undefined, { claims: keepClaims(store) });
    const other = await startRig(ANONYMOUS, undefined, { claims: keepClaims(store) });
    expect((await rig.post(local())).status).toBe(200);
    expect((await other.post(local())).status).toBe(200);
    expect([rig.turns.length, other.turns.length]).toEqual([1, 0]);
    await other.close();
    await store.close();
  });

  test('is answered again when the first answer did not get out', async () => {
    nock(LOCAL).post(PATH).times(4).reply(503);
    rig = await startRig(ANONYMOUS);
    expect((await rig.post(local())).status).toBe(502);
    const sent = takeReplies(LOCAL);
    expect((await rig.post(local())).status).toBe(200);
    expect(sent).toHaveLength(1);
  });

  test('is taken by another process that saw it meanwhile, once the first could not answer', async () => {
    const store = await freshStore();
    const [one, two] = [0, 1].map(() => createDeliveries(keepClaims(store), () => undefined));
    const body = { id: '1', type: 'message', text: 'x' };
    expect([await one?.take(body), await two?.take(body)]).toEqual(['first', 'again']);
    await one?.failed(body);
    expect(await two?.take(body)).toBe('first');
    await store.close();
  });

  test('is answered by another process where the one that took it died', async () => {
    const store = await freshStore();
    let now = 0;
    const claims = keepClaims(store, () => now);
    const died = createDeliveries(claims, () => undefined);
    expect(await died.take(local())).toBe('first');
    const sent = takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS, undefined, { claims });
    now = LEASE_MS / 2;
    // It may still be under way, and nobody may say that it was answered.
    expect((await rig.post(local())).status).toBe(503);
    expect(sent).toHaveLength(0);
    now = LEASE_MS + 1;
    expect((await rig.post(local())).status).toBe(200);
    expect(sent).toHaveLength(1);
    const third = await startRig(ANONYMOUS, undefined, { claims });
    now = 3 * LEASE_MS;
    expect((await third.post(local())).status).toBe(200);
    expect(sent).toHaveLength(1);
    await third.close();
    await store.close();
  });

  test('with other words or at another time is another message', async () => {
    takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    for (const more of [{}, { text: 'and now?' }, { timestamp: '2026-11-26T10:00:00Z' }]) await rig.post(local(more));
    expect(rig.turns).toHaveLength(3);
  });

  test('as an edit of the message is read anew each time that the words change', async () => {
    takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    await rig.post(local());
    await rig.post(local({ type: 'messageUpdate', text: 'I cannot breathe' }));
    expect(rig.turns.map(({ utterance }) => utterance.text)).toEqual(['what causes it?', 'I cannot breathe']);
  });

  test('is answered whenever its caller waits for the replies', async () => {
    rig = await startRig(ANONYMOUS);
    const body = local({ deliveryMode: 'expectReplies' });
    for (const response of [await rig.post(body), await rig.post(body)])
      expect(((await response.json()) as { activities: [] }).activities).toHaveLength(1);
  });

  test('is answered although the store is broken or never answers', async () => {
    takeReplies(LOCAL);
    const fails = () => Promise.reject(new Error('no store'));
    const broken = { claim: fails, lease: fails, settle: fails, isSettled: fails, release: async () => undefined };
    rig = await startRig(ANONYMOUS, undefined, { claims: broken });
    expect((await rig.post(local())).status).toBe(200);
    expect(rig.turns).toHaveLength(1);
    await rig.close();
    const silent = { ...broken, lease: () => new Promise<boolean>(() => undefined) };
    rig = await startRig(ANONYMOUS, undefined, { claims: silent });
    expect((await rig.post(local())).status).toBe(200);
    expect(rig.turns).toHaveLength(1);
  });

  test('and signed by the real caller, long after its answer, is refused with 403: somebody recorded it', async () => {
    const started = Date.now();
    let passed = 0;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => started + passed);
    serveSignIn();
    takeReplies();
    rig = await startRig(WITH_APP);
    const recorded = [message(), bearer(token({ lifetime: 3_600 }))] as const;
    const statuses = [];
    for (passed of [0, 2_000, 400_000]) statuses.push((await rig.post(...recorded)).status);
    clock.mockRestore();
    expect(statuses).toEqual([200, 200, 403]);
    expect(rig.turns).toHaveLength(1);
  });

  test('long after its answer is a replay', async () => {
    let now = 0;
    const deliveries = createDeliveries(
      undefined,
      () => undefined,
      () => now,
    );
    const kinds = [];
    for (now of [0, 1_000, 299_000, 301_000]) kinds.push(await deliveries.take(message()));
    expect(kinds).toEqual(['first', 'again', 'again', 'replayed']);
  });
});

describe('a burst', () => {
  test('is answered in its order, although the first reply takes three tries', async () => {
    nock(LOCAL).post(PATH).reply(503).post(PATH).delay(60).reply(503);
    const sent = takeReplies(LOCAL);
    const answer: AnswerTurn = async ({ id, utterance }) => ({
      replies: [notice(`to ${utterance.text} a`), notice(`to ${utterance.text} b`)],
      facts: facts(id),
    });
    rig = await startRig(ANONYMOUS, answer);
    const posted = [];
    for (const text of ['1', '2', '3', '4', '5']) {
      posted.push(rig.post(local({ id: text, text })));
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    expect((await Promise.all(posted)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(sent.map(({ body }) => body.text)).toEqual(
      ['1', '2', '3', '4', '5'].flatMap((text) => [`to ${text} a`, `to ${text} b`]),
    );
  });

  test('waits with no guidance: an emergency overtakes a reply that is held up', async () => {
    let free: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    nock(LOCAL).post(PATH).reply(503);
    const sent = takeReplies(LOCAL);
    const answer: AnswerTurn = async ({ id, utterance: { text } }) => ({
      replies: [notice(text)],
      facts: facts(id, text === 'danger' ? { presentation: 'interrupt' } : {}),
    });
    rig = await startRig(ANONYMOUS, answer, { wait: () => held });
    const first = rig.post(local({ id: '1', text: 'slow' }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await rig.post(local({ id: '2', text: 'danger' }))).status).toBe(200);
    expect(sent.map(({ body }) => body.text)).toEqual(['danger']);
    free();
    await first;
    expect(sent.map(({ body }) => body.text)).toEqual(['danger', 'slow']);
  });
});
