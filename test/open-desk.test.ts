import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { AnswerTurn, InboundTurn } from '../src/domain/turn';
import { type DeskParts, openDesk } from '../src/serve/open-desk';
import { keepHandoffs } from '../src/state/handoffs';
import { deleteOld } from '../src/state/retention';
import { WORDS } from './support/channel-words';
import { factsOf, notice } from './support/in-process';
import { freshStore, removeFolders } from './support/state';

const SECRET = 's'.repeat(32);
const said: (readonly [string, string])[] = [];
const turns: InboundTurn[] = [];
let store: Awaited<ReturnType<typeof freshStore>>;
let server: Server;
let isDown = false;

/** As the turn does it at an end: where the talk is, is forgotten. */
const answer: AnswerTurn = async (inbound) => {
  turns.push(inbound);
  for (const id of ['w', 't']) await keepHandoffs(store).forget(id);
  return { replies: [notice('You are back.')], facts: factsOf(inbound.id) };
};

beforeAll(async () => {
  store = await freshStore();
  const log = { turn: () => {}, event: () => {}, warn: () => {}, fault: () => {} };
  const routeWith = (messages: DeskParts['messages']) => {
    const route = openDesk(
      { url: 'https://desk.example/', secret: SECRET },
      {
        marrow: { words: WORDS, deskWords: () => ({ back: 'Back to the bot', organization: 'Hillside' }) },
        answer,
        directLine: {
          say: async (conversation, text) => {
            if (isDown) throw new Error('down');
            said.push([`web ${conversation}`, text]);
          },
        },
        messages,
        store,
        log,
      },
    );
    if (!route) throw new Error('there is no route');
    return route;
  };
  const teams = routeWith({
    say: async ({ conversation }, text) => void said.push([`teams ${conversation.id}`, text]),
  });
  const app = express().use(teams).use('/without-teams', routeWith(undefined));
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await store.close();
  removeFolders();
});
beforeEach(async () => {
  isDown = false;
  for (const notes of [said, turns]) notes.splice(0);
  await keepHandoffs(store).keep('w', { conversation: 'c1', channel: 'web-chat' });
  await keepHandoffs(store).keep('t', { conversation: 'c2', channel: 'teams' });
  await keepHandoffs(store).keep('t', { reference: { conversation: { id: 'a:2' } } });
});

async function send(word: object, secret = SECRET, at = ''): Promise<number> {
  const body = JSON.stringify({ at: Date.now(), ...word });
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const { port } = server.address() as AddressInfo;
  const headers = { 'content-type': 'application/json', 'x-marrow-signature': signature };
  return (await fetch(`http://127.0.0.1:${port}${at}/api/handoff`, { method: 'POST', headers, body })).status;
}

test('words of a person come to where the talk is, with the name of who speaks', async () => {
  expect(await send({ id: 'w', text: 'How can I help?' })).toBe(204);
  expect(await send({ id: 't', text: 'And here?' })).toBe(204);
  expect(said).toEqual([
    ['web c1', 'Hillside: How can I help?'],
    ['teams a:2', 'Hillside: And here?'],
  ]);
});

test('the same word that is sent twice is said once', async () => {
  const word = { id: 'w', text: 'Once', at: Date.now() };
  expect([await send(word), await send(word)]).toEqual([204, 204]);
  expect(said).toHaveLength(1);
});

test('an end gives the talk back to the bot, and the way there is forgotten', async () => {
  expect(await send({ id: 't', end: true })).toBe(204);
  expect(turns).toMatchObject([{ conversation: 'c2', channel: 'teams', utterance: { text: 'Back to the bot' } }]);
  expect(said).toEqual([['teams a:2', 'You are back.']]);
  expect(await send({ id: 't', text: 'Still there?' })).toBe(404);
});

test.each([
  ['a wrong signature', () => send({ id: 'w', text: 'x' }, 'w'.repeat(32)), 401],
  ['an old recording', () => send({ id: 'w', text: 'x', at: Date.now() - 6 * 60_000 }), 400],
  ['no time', () => send({ id: 'w', text: 'x', at: undefined }), 400],
  ['no words', () => send({ id: 'w', text: ' ' }), 400],
  ['too many words', () => send({ id: 'w', text: 'x'.repeat(4_001) }), 400],
  ['a talk that nobody knows', () => send({ id: 'other', text: 'x' }), 404],
])('%s is refused', async (_, sent, status) => {
  expect(await sent()).toBe(status);
  expect(said).toEqual([]);
});

test('what could not be said is told to the desk', async () => {
  isDown = true;
  expect(await send({ id: 'w', text: 'x' })).toBe(502);
});

test.each([
  ['a word', { id: 'w', text: 'At last' }, 'Hillside: At last'],
  ['an end', { id: 'w', end: true }, 'You are back.'],
])('%s that could not be said is said when it is sent again', async (_, sent, heard) => {
  const word = { ...sent, at: Date.now() };
  isDown = true;
  expect(await send(word)).toBe(502);
  isDown = false;
  expect(await send(word)).toBe(204);
  expect(said).toEqual([['web c1', heard]]);
});

test('an end that is sent again says what was left, and takes nothing back a second time', async () => {
  isDown = true;
  expect(await send({ id: 'w', end: true })).toBe(502);
  isDown = false;
  expect(await send({ id: 'w', end: true, at: Date.now() + 1 })).toBe(204);
  expect(said).toEqual([['web c1', 'You are back.']]);
  expect(turns).toHaveLength(1);
  expect(await send({ id: 'w', text: 'Still there?' })).toBe(404);
});

test('a word for a channel that is not open here is not called said, and may be sent again', async () => {
  const word = { id: 't', text: 'Hello', at: Date.now() };
  const sendWithout = () => send(word, SECRET, '/without-teams');
  expect([await sendWithout(), await sendWithout()]).toEqual([502, 502]);
  expect(await send(word)).toBe(204);
  expect(said).toEqual([['teams a:2', 'Hillside: Hello']]);
});

test('a talk in which the desk writes is kept for a day more', async () => {
  const hour = 3_600_000;
  await store.db
    .updateTable('handoffs')
    .set({ at: Date.now() - 23 * hour })
    .execute();
  await send({ id: 'w', text: 'Give us a day.' });
  await deleteOld(store, 24, Date.now() + 2 * hour);
  expect([await keepHandoffs(store).find('w'), await keepHandoffs(store).find('t')]).toMatchObject([
    { conversation: 'c1' },
    undefined,
  ]);
});

test('a handoff that nobody ended is forgotten after a day', async () => {
  await deleteOld(store, 24, Date.now() + 25 * 3_600_000);
  expect(await keepHandoffs(store).find('w')).toBeUndefined();
});
