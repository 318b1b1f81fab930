import { type InProcess, openInProcess, WORDS } from '../../support/in-process';
import { removeFolders } from '../../support/state';
import { beginTalk, type Heard } from '../../support/talk-in-process';

let server: InProcess;

beforeAll(async () => {
  server = await openInProcess();
});

afterAll(async () => {
  await server.close();
  removeFolders();
});

const replyTo = (id: unknown) => (activity: Heard) => activity.replyToId === id;

test('a message is echoed whole, from the person of the token, and answered after it', async () => {
  const talk = await beginTalk(server);
  const channelData = { clientActivityID: 'c1', mine: [1, { a: null }] };
  const { status, body } = await talk.say({
    type: 'message',
    text: 'hello',
    from: { id: 'admin', name: 'Ada Lovelace' },
    locale: 'en-NZ',
    channelData,
  });
  expect(status).toBe(200);
  const activities = await talk.readUntil(replyTo(body.id));
  const [echo, reply] = activities.slice(-2);
  const grant = await server.tokens.read(talk.token);
  expect(echo).toMatchObject({ id: body.id, text: 'hello', from: { id: grant?.user, role: 'user' }, channelData });
  expect(JSON.stringify(activities)).not.toContain('Ada');
  expect(reply).toMatchObject({ text: 'You said: hello', from: { role: 'bot' }, conversation: { id: talk.id } });
  expect(reply?.channelData.marrow).toMatchObject({ turn: body.id, intent: 'causes' });
  const orders = activities.map((activity) => activity.channelData['webchat:sequence-id']);
  expect([...orders].sort((a, b) => Number(a) - Number(b))).toEqual(orders);
  expect(server.heard.at(-1)).toMatchObject({
    channel: 'web-chat',
    isPrivate: true,
    utterance: { text: 'hello', locale: 'en-NZ' },
  });
});

test('what a client posts twice under its own id is taken once, in its own conversation', async () => {
  const [talk, other] = [await beginTalk(server), await beginTalk(server)];
  const activity = { type: 'message', text: 'hello', channelData: { clientActivityID: 'twice' } };
  const [first, second] = await Promise.all([talk.say(activity), talk.say(activity)]);
  const third = await talk.say(activity);
  expect([second.body.id, third.body.id]).toEqual([first.body.id, first.body.id]);
  const activities = await talk.readUntil(replyTo(first.body.id));
  expect(activities.filter(({ text }) => text === 'hello')).toHaveLength(1);
  expect(activities.filter(replyTo(first.body.id))).toHaveLength(1);
  expect((await other.say(activity)).body.id).not.toBe(first.body.id);
  const without = { type: 'message', text: 'hello', channelData: { clientActivityID: '' } };
  expect((await talk.say(without)).body.id).not.toBe((await talk.say(without)).body.id);
});

test('other words under an id that was used are another message', async () => {
  const talk = await beginTalk(server);
  const channelData = { clientActivityID: 'same' };
  const first = await talk.say({ type: 'message', text: 'hello', channelData });
  const second = await talk.say({ type: 'message', text: 'danger', channelData });
  expect(second.body.id).not.toBe(first.body.id);
  expect((await talk.readUntil(replyTo(second.body.id))).at(-1)?.text).toBe('Call now.');
});

test('a watermark reads on from where it stood; an empty one from the start', async () => {
  const talk = await beginTalk(server);
  const { body } = await talk.say({ type: 'message', text: 'one' });
  await talk.readUntil(replyTo(body.id));
  const { body: all } = await talk.read();
  expect((await talk.read(all.watermark)).body).toEqual({ activities: [], watermark: all.watermark });
  await talk.say({ type: 'message', text: 'two' });
  const { body: more } = await talk.read(all.watermark);
  expect(more.activities[0]?.text).toBe('two');
  expect((await talk.read('%00nonsense')).body.activities.length).toBeGreaterThan(2);
});

test.each([
  ['an empty message', { type: 'message' }, ''],
  ['a null text', { type: 'message', text: null }, ''],
  ['a button that posts back', { type: 'message', value: 'danger' }, 'danger'],
  ['what a card submits', { type: 'message', value: { a: { b: ['yes', 'danger'] } } }, 'yes\ndanger'],
  [
    'the name of an attachment',
    { type: 'message', text: 'see', attachments: [{ name: 'danger.png' }] },
    'see\ndanger.png',
  ],
  ['control and bidi characters', { type: 'message', text: '\u0000\u202Edanger\u200B' }, '\u0000\u202Edanger\u200B'],
])('%s reaches the turn', async (_name, activity, text) => {
  const talk = await beginTalk(server);
  const { status, body } = await talk.say(activity);
  expect(status).toBe(200);
  await talk.readUntil(replyTo(body.id));
  expect(server.heard.at(-1)?.utterance.text).toBe(text);
});

const XRAY = { contentType: 'image/png', name: 'hip.png' };

test.each([
  ['a picture alone', { attachments: [XRAY] }, { text: 'hip.png', typed: '' }],
  [
    'a picture with words',
    { text: 'what is this?', attachments: [XRAY] },
    { text: 'what is this?\nhip.png', typed: 'what is this?' },
  ],
  [
    'a PDF',
    { text: '', attachments: [{ contentType: 'application/pdf', name: 'report.pdf' }] },
    { text: 'report.pdf', typed: '' },
  ],
  [
    'a card, which is no file',
    { text: 'hi', attachments: [{ contentType: 'application/vnd.microsoft.card.hero', content: {} }] },
    { text: 'hi' },
  ],
])('%s tells the turn what was typed beside it', async (_name, more, said) => {
  const talk = await beginTalk(server);
  const { body } = await talk.say({ type: 'message', ...more });
  await talk.readUntil(replyTo(body.id));
  const { text, typed } = server.heard.at(-1)?.utterance ?? {};
  expect({ text, ...(typed !== undefined && { typed }) }).toEqual(said);
});

test('a picture that is written into the message itself is not kept', async () => {
  const talk = await beginTalk(server);
  const bytes = 'data:image/png;base64,iVBORw0KGgo=';
  const attachments = [{ ...XRAY, contentUrl: bytes, thumbnailUrl: bytes }];
  const { body } = await talk.say({ type: 'message', attachments });
  const [echo] = (await talk.readUntil(replyTo(body.id))).filter((each) => each.id === body.id);
  expect(JSON.stringify(echo)).toContain('hip.png');
  expect(JSON.stringify(echo)).not.toContain('base64');
});

const PICTURE = `data:image/png;base64,${'iVBORw0KGgo='.repeat(9)}`;
const BROKEN = PICTURE.replace(/.{76}/g, '$&\r\n');

test.each([
  ['in a card', { attachments: [{ contentType: 'x/card', content: { images: [{ url: PICTURE, alt: 'hip' }] } }] }],
  ['in a list of them', { attachments: [{ name: 'hip', content: [[PICTURE], PICTURE] }] }],
  ['in the Markdown of a text', { text: `before ![hip](${PICTURE}) after` }],
  ['in a text, on several lines', { text: `my hip: ${BROKEN}` }],
  ['in a text that has no media type', { text: `hip ${PICTURE.replace('image/png', '')}` }],
  ['in JSON within a value', { value: JSON.stringify({ hip: PICTURE }) }],
  ['in the channel’s own fields', { channelData: { mine: { hip: [PICTURE] } } }],
  ['as a drawing', { text: 'hip', more: [{ a: 'DATA:image/svg+xml,<svg d="iVBORw0KGgo 1">' }] }],
  ['of another kind', { text: `hip (data:application/pdf;name=a.pdf,iVBORw0KGgo)` }],
])('a picture that is written into a message %s is not kept, and what stands beside it is', async (_, more) => {
  const talk = await beginTalk(server);
  const { body } = await talk.say({ type: 'message', ...more });
  const [echo] = (await talk.readUntil(replyTo(body.id))).filter((each) => each.id === body.id);
  expect(JSON.stringify(echo)).not.toContain('iVBOR');
  expect(JSON.stringify(echo)).toContain('hip');
});

test.each([
  'data: what does the data say, danger?',
  'data:,I am in danger',
  'data:text/plain,I am in danger',
  'data:image/png, I am in danger',
  'their data:image/video, I am in danger',
])('words after "data:" are words: %s', async (text) => {
  const talk = await beginTalk(server);
  const { body } = await talk.say({ type: 'message', text, value: text });
  await talk.readUntil(replyTo(body.id));
  expect(server.heard.at(-1)?.utterance.text).toContain('danger');
});

test.each([
  { text: 'my lab data:potassium/low,danger now' },
  { value: 'data:image/x;I am in danger' },
  { value: 'data:image/png;base64,I am in danger' },
  { value: { say: 'data:application/vnd,I am in danger' } },
  { text: 'data:image/png;base64,danger-danger-danger-danger-danger-danger' },
  { text: 'hi', attachments: [{ name: 'data:image/png,danger.png' }] },
])('no word is taken for a picture before it is screened: %j', async (said) => {
  const talk = await beginTalk(server);
  const { body } = await talk.say({ type: 'message', ...said });
  expect((await talk.readUntil(replyTo(body.id))).at(-1)?.text).toBe('Call now.');
});

test.each([
  { text: 'my lab data:potassium/low,none here' },
  { value: 'data:image/x;I am well' },
  { value: { say: 'data:application/vnd,I am well' } },
])('words that look like a picture are kept, so that they are read again after a restart: %j', async (said) => {
  const talk = await beginTalk(server);
  const { body } = await talk.say({ type: 'message', ...said });
  const [echo] = (await talk.readUntil(replyTo(body.id))).filter((each) => each.id === body.id);
  expect(echo).toMatchObject(said);
});

test('the letters of a picture are not screened: in enough of them every danger is spelled', async () => {
  const talk = await beginTalk(server);
  const letters = 'danger'.repeat(20);
  const { body } = await talk.say({ type: 'message', text: `hip ![](data:image/png;base64,${letters})` });
  await talk.readUntil(replyTo(body.id));
  expect(server.heard.at(-1)?.utterance.text).toBe('hip ![]()');
});

test('an unknown type is accepted and echoed, and asks for no answer', async () => {
  const talk = await beginTalk(server);
  const before = server.heard.length;
  const { status, body } = await talk.say({ type: 'somethingNew', text: '', more: true });
  expect(status).toBe(200);
  expect(await talk.readUntil((activity) => activity.id === body.id)).toBeDefined();
  expect(server.heard).toHaveLength(before);
});

test('typing is neither logged nor answered', async () => {
  const talk = await beginTalk(server);
  const { body } = await talk.say({ type: 'typing' });
  const { body: read } = await talk.read();
  expect(read.activities.map((activity) => activity.id)).not.toContain(body.id);
});

test('words that come with typing are read for danger', async () => {
  const talk = await beginTalk(server);
  const { body } = await talk.say({ type: 'typing', text: 'danger' });
  const activities = await talk.readUntil(replyTo(body.id));
  expect(activities.map(({ text }) => text)).toEqual(expect.arrayContaining(['Call now.']));
  expect(activities.map(({ id }) => id)).not.toContain(body.id);
});

test('an upload is read for its names, and no file is kept', async () => {
  const talk = await beginTalk(server);
  const form = new FormData();
  const activity = new Blob([JSON.stringify({ type: 'message', text: 'größer' })], {
    type: 'application/vnd.microsoft.activity',
  });
  form.append('activity', activity, 'blob');
  form.append('file', new Blob(['x'.repeat(100_000)], { type: 'image/png' }), 'danger here.png');
  const path = `${server.url}/v3/directline/conversations/${talk.id}/upload?userId=me`;
  const response = await fetch(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${talk.token}` },
    body: form,
  });
  const { id } = (await response.json()) as { id: string };
  const [echo] = (await talk.readUntil(replyTo(id))).filter((each) => each.id === id);
  expect(server.heard.at(-1)?.utterance.text).toBe('größer\ndanger here.png');
  expect(echo).toMatchObject({ attachments: [{ name: 'danger here.png', contentType: 'image/png' }] });
});

test('a bare file and a broken multipart body are told apart', async () => {
  const talk = await beginTalk(server);
  const send = (headers: Record<string, string>, body: string) =>
    fetch(`${server.url}/v3/directline/conversations/${talk.id}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${talk.token}`, ...headers },
      body,
    });
  const bare = { 'content-type': 'image/png', 'content-disposition': 'name="file"; filename="knee.png"' };
  expect((await send(bare, 'bytes')).status).toBe(200);
  expect((await send({ 'content-type': 'multipart/form-data' }, 'bytes')).status).toBe(400);
  const halved = { 'content-type': 'multipart/form-data; boundary=b' };
  expect(
    (await send(halved, '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf')).status,
  ).toBe(400);
});

test('a turn that fails leaves the person with words and a number', async () => {
  const failing = await openInProcess({ answer: () => Promise.reject(new Error('broken')) });
  const talk = await beginTalk(failing);
  const { body } = await talk.say({ type: 'message', text: 'hello' });
  const activities = await talk.readUntil(replyTo(body.id));
  expect(activities.at(-1)?.text).toBe(WORDS.broken);
  expect(failing.faults).toContain('turn');
  await failing.close();
});
