import { Agent, request } from 'node:http';
import { type InProcess, openInProcess } from '../../support/in-process';
import { removeFolders } from '../../support/state';
import { beginTalk, type Heard, type Talk } from '../../support/talk-in-process';

let server: InProcess;

beforeAll(async () => {
  server = await openInProcess();
});

afterAll(async () => {
  await server.close();
  removeFolders();
});

const replyTo = (id: unknown) => (activity: Heard) => activity.replyToId === id;
const uploadOf = ({ id }: Talk) => `/v3/directline/conversations/${id}/upload`;
const big = Buffer.alloc(5 << 20, 65);

async function upload(talk: Talk, body: FormData | string, headers: Record<string, string> = {}): Promise<Response> {
  const all = { authorization: `Bearer ${talk.token}`, ...headers };
  return fetch(server.url + uploadOf(talk), { method: 'POST', headers: all, body });
}

/** What the turn read of an upload. */
async function heardOf(talk: Talk, response: Response): Promise<string | undefined> {
  expect(response.status).toBe(200);
  const { id } = (await response.json()) as { id: string };
  await talk.readUntil(replyTo(id));
  return server.heard.find((each) => each.id === id)?.utterance.text;
}

function partOf(activity: object): Blob {
  return new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' });
}

describe('what is refused leaves the connection to the next request, which may be somebody else’s', () => {
  const post = (agent: Agent, path: string, token: string, type: string, body: Buffer): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': type, 'content-length': body.length };
      const sent = request(server.url + path, { method: 'POST', agent, headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      sent.setTimeout(3000, () => sent.destroy(new Error('no answer')));
      sent.on('error', reject);
      sent.end(body);
    });
  const form = 'multipart/form-data; boundary=b';
  const file = '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n';

  test.each<[string, number, string, Buffer]>([
    ['a bare file that is too big', 413, 'image/png', big],
    ['a file among parts that is too big', 413, form, Buffer.concat([Buffer.from(file), big])],
    ['parts whose heads cannot be read', 400, form, Buffer.concat([Buffer.from('--b\r\n'), big])],
    ['parts without a boundary', 400, 'multipart/form-data', big],
  ])('%s', async (_name, status, type, body) => {
    const [talk, other] = [await beginTalk(server), await beginTalk(server)];
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await post(agent, uploadOf(talk), talk.token, type, body)).toBe(status);
    const said = Buffer.from(JSON.stringify({ type: 'message', text: 'danger' }));
    const path = `/v3/directline/conversations/${other.id}/activities`;
    expect(await post(agent, path, other.token, 'application/json', said)).toBe(200);
    await other.readUntil(({ text }) => text === 'Call now.');
    agent.destroy();
  });
});

test('the name of a file is read also where the activity names its files itself', async () => {
  const talk = await beginTalk(server);
  const form = new FormData();
  form.append('activity', partOf({ type: 'message', attachments: [{ name: 'scan.png', contentType: 'image/png' }] }));
  form.append('file', new Blob(['x'], { type: 'image/png' }), 'danger.png');
  form.append('file', new Blob(['x'], { type: 'image/png' }), 'scan.png');
  expect(await heardOf(talk, await upload(talk, form))).toBe('scan.png\ndanger.png');
});

test.each([
  ["attachment; filename*=UTF-8''great%20danger%20%C3%BC.png", 'great danger ü.png'],
  ['attachment; filename="file"; filename*=utf-8\'en\'danger.png', 'danger.png'],
  ["attachment; filename*=iso-8859-1''d%E9danger.png", 'dédanger.png'],
  ['attachment; filename="danger.png"; filename*=UTF-8\'\'%E0%A4%A', 'danger.png'],
  ['attachment; filename=danger.png', 'danger.png'],
  ['attachment', 'file'],
])('a bare file is called as its header says: %s', async (disposition, name) => {
  const talk = await beginTalk(server);
  const headers = { 'content-type': 'image/png', 'content-disposition': disposition };
  expect(await heardOf(talk, await upload(talk, 'bytes', headers))).toBe(name);
});

test('an activity behind too many fields is refused, and not lost', async () => {
  const talk = await beginTalk(server);
  const form = new FormData();
  for (const name of ['a', 'b', 'c', 'd', 'e']) form.append(name, 'x');
  form.append('activity', JSON.stringify({ type: 'message', text: 'danger' }));
  expect((await upload(talk, form)).status).toBe(413);
});

test.each([
  [
    'parts that look like files',
    (form: FormData) => form.append('activity', partOf({ type: 'message', text: 'more' })),
  ],
  [
    'a part and a field',
    (form: FormData) => form.append('activity', JSON.stringify({ type: 'message', text: 'more' })),
  ],
])('several activities in one upload are refused: %s', async (_name, addSecond) => {
  const talk = await beginTalk(server);
  const form = new FormData();
  form.append('activity', partOf({ type: 'message', text: 'hello' }));
  addSecond(form);
  expect((await upload(talk, form)).status).toBe(400);
});

test('the limit of one activity cannot be passed by cutting it into parts', async () => {
  const talk = await beginTalk(server);
  const form = new FormData();
  const pieces = ['{"type":"message","text":"', ...Array(9).fill('word '.repeat(48_000)), '"}'];
  for (const piece of pieces) form.append('activity', new Blob([piece]), 'blob');
  expect((await upload(talk, form)).status).toBe(400);
});
