import fc from 'fast-check';
import nock from 'nock';
import { ANONYMOUS, closeTheNet, message, type Rig, startRig } from './messages-rig';

let rig: Rig;

beforeAll(async () => {
  closeTheNet();
  rig = await startRig(ANONYMOUS);
});
afterAll(async () => {
  await rig.close();
  nock.cleanAll();
});

const inline = (more: object) => message({ deliveryMode: 'expectReplies', serviceUrl: undefined, ...more });

const malformed: readonly (readonly [string, unknown])[] = [
  ['JSON that is cut off', '{"type": "message", "text": "secret wo'],
  ['nothing', ''],
  ['a list', []],
  ['a string', '"hello"'],
  ['null', 'null'],
  ['an empty object', {}],
  ['no type', inline({ type: undefined })],
  ['an empty type', inline({ type: '' })],
  ['a type that is a number', inline({ type: 3 })],
  ['no conversation', inline({ conversation: undefined })],
  ['a conversation without id', inline({ conversation: {} })],
  ['no channel', inline({ channelId: undefined })],
  ['a channel with an empty name', inline({ channelId: ':x' })],
  ['no recipient', inline({ recipient: undefined })],
  ['nobody who sent it', inline({ from: undefined })],
  ['no address to answer to', inline({ deliveryMode: undefined })],
  ['a text that is a number', inline({ text: 3 })],
  ['entities that are none', inline({ entities: 'x' })],
  ['an attachment that is none', inline({ attachments: [null] })],
  ['a date that is an object', inline({ timestamp: {} })],
  ['a field with the name of a method', inline({ getConversationReference: 'x' })],
  ['a field that would change the prototype', '{"type":"message","__proto__":{"x":1},"conversation":{"id":"c"}}'],
  ['an id with half a character', inline({ id: 'a\uda59b' })],
  ['a conversation id with half a character', inline({ conversation: { id: '\uda59' } })],
  ['an agent as recipient', inline({ recipient: { id: 'x', role: 'agenticUser' } })],
];

test.each(malformed)('%s is a 400 with a reason and no stack', async (_, body) => {
  const response = await rig.post(body);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
});

test('none of it reached a turn or the log', () => {
  expect(rig.turns).toEqual([]);
  expect(rig.faults).toEqual([]);
});

test('a body that is no JSON by its own word is a 400, one that is too large a 413', async () => {
  expect((await rig.post('type=message', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400);
  expect((await rig.post(inline({ text: 'x'.repeat(300_000) }))).status).toBe(413);
});

test('other methods are a 405', async () => {
  const response = await fetch(rig.address);
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});

test('whatever stands in the fields, it is answered or refused, never a fault', async () => {
  const more = { entities: 1, attachments: 1, value: 1, membersAdded: 1, channelData: 1, locale: 1, relatesTo: 1 };
  const fields = Object.keys(inline(more)).filter((field) => field !== 'deliveryMode');
  const type = fc.constantFrom('message', 'messageUpdate', 'conversationUpdate', 'invoke', 'x');
  await fc.assert(
    fc.asyncProperty(type, fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), async (kind, broken) => {
      const response = await rig.post(inline({ type: kind, serviceUrl: 'http://127.0.0.1:9/', ...broken }));
      expect([200, 400, 403, 501]).toContain(response.status);
    }),
    { numRuns: 300 },
  );
  expect(rig.faults).toEqual([]);
});

test('whatever stands in entities, attachments and values, it is answered or refused', async () => {
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('28:x', '<at>Marrow</at>', '<at <at <at', 'gb', null));
  const entity = fc.record({
    type: fc.constantFrom('mention', 'clientInfo', 'ProductInfo', 'activityTreatment', 'x'),
    mentioned: fc.oneof(odd, fc.record({ id: odd })),
    text: odd,
    country: odd,
    id: odd,
  });
  const attachment = fc.record({
    contentType: fc.string({ minLength: 1 }),
    name: fc.string({ minLength: 1 }),
    content: odd,
  });
  const fields = fc.record(
    { entities: fc.array(entity), attachments: fc.array(attachment), value: odd, channelData: odd, text: fc.string() },
    { requiredKeys: [] },
  );
  const type = fc.constantFrom('message', 'conversationUpdate', 'invoke');
  await fc.assert(
    fc.asyncProperty(type, fields, async (kind, strange) => {
      const response = await rig.post(inline({ type: kind, name: 'message/submitAction', ...strange }));
      expect([200, 400]).toContain(response.status);
    }),
    { numRuns: 300 },
  );
  expect(rig.faults).toEqual([]);
});
