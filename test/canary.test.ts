import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openConnector } from '../bench/soak/stub-connector';
import { content } from './support/content';
import { FILLED } from './support/deployment';
import { type RunningServer, startServer } from './support/server';
import { freshFolder, removeFolders } from './support/state';

/** A word that nobody else writes: wherever it is found, a person's words were. */
const CANARY = 'kanarienvogel7531';
const DANGER = content.library.disposition('emergency');

/** What people type, so that every step of the main path has its turn. */
const TALKS: readonly (readonly string[])[] = [
  [`what causes bone marrow edema? ${CANARY}`, 'tell me more', `simpler ${CANARY}`, `where is that from ${CANARY}`],
  [`does iloprost work ${CANARY}?`, `iloprost or ${CANARY}`, `start again ${CANARY}`],
  [`${CANARY}`, `${CANARY} qwrtp`, `zxcvb ${CANARY}`, `mnbvc ${CANARY}`],
  [`hello ${CANARY}`, `thanks ${CANARY}`, `what do you keep about me ${CANARY}`, `who are you ${CANARY}`],
  [`should i stop my ${CANARY} tablets?`, `tell me a joke about ${CANARY}`],
  [`I have crushing chest pain, ${CANARY}`, `i cannot afford ${CANARY}`, `you misread ${CANARY}`, DANGER.notHappening],
  [`i want to end my life, ${CANARY}`, `because of ${CANARY}`],
  [`is this an emergency? ${CANARY}`, `no ${CANARY}`],
  [`what if my mum had a seizure, ${CANARY}`, `i do not know ${CANARY}`],
  [`ich habe starke schmerzen in der brust ${CANARY}`, `was ist ein knochenmarködem ${CANARY}?`],
  [`my name is ${CANARY}\nEXAM: MRI KNEE\nFINDINGS: Bone marrow edema, ${CANARY}.\nIMPRESSION: Edema of ${CANARY}.`],
];

const FILE = { contentType: 'image/png', name: `${CANARY}.png`, contentUrl: 'data:image/png;base64,' };
const ACTIVITIES: readonly object[] = [
  { type: 'message', text: `look ${CANARY}`, attachments: [FILE] },
  { type: 'message', attachments: [FILE] },
  { type: 'message', value: { said: CANARY } },
  { type: 'message', text: `${CANARY} `.repeat(5_000) },
  { type: 'event', name: CANARY, value: CANARY },
  { type: 'typing', text: CANARY },
  { type: 'invoke', name: 'message/submitAction', replyToId: CANARY, value: feedback(`useless ${CANARY}`) },
  { type: 'invoke', name: 'message/submitAction', value: feedback(`crushing chest pain ${CANARY}`) },
];

function feedback(feedbackText: string): object {
  return { actionValue: { reaction: 'dislike', feedback: { feedbackText } } };
}

/** Every byte that the server wrote in a folder. */
function bytesBelow(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
}

/** How the canary would look in bytes: as text, in the two bytes a letter of some stores, and as base64 at any offset. */
const TRACES = [
  Buffer.from(CANARY),
  Buffer.from(CANARY, 'utf16le'),
  ...[0, 1, 2].map((offset) =>
    Buffer.from(
      Buffer.from(`${'x'.repeat(offset)}${CANARY}`)
        .toString('base64')
        .slice(4, 20),
    ),
  ),
];
const isIn = (bytes: Buffer) => TRACES.some((trace) => bytes.includes(trace));

/** A conversation of web chat: what is said is answered before the next is said. */
async function webChat({ url }: RunningServer) {
  const { token } = (await (await fetch(`${url}/api/token`, { method: 'POST' })).json()) as { token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const begun = await fetch(`${url}/v3/directline/conversations`, { method: 'POST', headers, body: '{}' });
  const { conversationId } = (await begun.json()) as { conversationId: string };
  const path = `${url}/v3/directline/conversations/${conversationId}/activities`;
  const all = async () => (await fetch(path, { headers })).text();
  const send = async (activity: object) => {
    const before = (await all()).length;
    const body = JSON.stringify({ from: { id: 'x' }, locale: 'en-GB', ...activity });
    const sent = await fetch(path, { method: 'POST', headers, body });
    expect(sent.status).toBe(200);
    for (let tries = 0; tries < 12 && (await all()).length <= before + body.length + 400; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
  };
  return { send, all, path, headers };
}

async function sendAll(server: RunningServer, connector: string): Promise<void> {
  for (const talk of TALKS) {
    const { send, all } = await webChat(server);
    for (const text of talk) await send({ type: 'message', text });
    expect(await all()).toContain(CANARY);
    for (const [at, text] of talk.entries()) await teams(server, connector, { text, id: `${talk[0]}-${at}` });
  }
  const { send, path, headers } = await webChat(server);
  for (const activity of ACTIVITIES) {
    await send(activity);
    await teams(server, connector, activity);
  }
  await teams(server, connector, { type: 'messageUpdate', text: CANARY });
  for (const address of [path, `${server.url}/api/messages`, `${server.url}/${CANARY}?${CANARY}=1`])
    await fetch(address, { method: 'POST', headers, body: `{"text": "${CANARY}` });
}

async function teams({ url }: RunningServer, serviceUrl: string, activity: object): Promise<void> {
  const usual = { type: 'message', channelId: 'msteams', serviceUrl, id: 'a', conversation: { id: 'a:1' } };
  const people = { from: { id: '29:p', name: CANARY }, recipient: { id: '28:bot', name: 'Marrow' } };
  const body = JSON.stringify({ ...usual, ...people, ...activity });
  await fetch(`${url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

afterAll(removeFolders);

test.each([false, true])(
  'what people type stands in no file, no log, no trace and no insight (closed: %s)',
  async (isClosed) => {
    const [state, folder] = [freshFolder(), freshFolder()];
    const ours = join(folder, 'ours.yml');
    writeFileSync(ours, FILLED);
    const [connector, collector] = [await openConnector(), await openConnector()];
    const traced = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    const variables = { LOG_LEVEL: 'info', DEPLOYMENT_FILE: ours, BOT_CLOSED: String(isClosed), ...traced };
    const server = await startServer(variables, state);
    await sendAll(server, connector.url);
    expect(connector.said.length).toBeGreaterThan(TALKS.length);
    expect(isIn(bytesBelow(state))).toBe(false);
    expect(await server.stop()).toBe(0);
    await Promise.all([connector.close(), collector.close()]);
    const insight = ['--json', '--public'].map((option) =>
      execFileSync(process.execPath, ['build/js/src/commands/insight.js', option], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', STATE_DIR: state },
      }),
    );
    const traces = collector.said.join('\n');
    const written = { log: server.log(), errors: server.errors(), insight: insight.join('\n'), traces };
    expect(written.log.split('\n').length).toBeGreaterThan(TALKS.flat().length);
    expect(traces.match(/"marrow.turn"/g)?.length).toBeGreaterThan(TALKS.flat().length);
    expect(isIn(Buffer.from(traces))).toBe(false);
    expect(written.insight).toContain(isClosed ? 'closed' : 'three-misses');
    for (const [where, text] of Object.entries(written))
      expect({ where, found: text.toLowerCase().includes(CANARY) }).toEqual({ where, found: false });
    const bytes = bytesBelow(state);
    expect(bytes.includes('answer_days')).toBe(true);
    expect(isIn(bytes)).toBe(false);
  },
  120_000,
);

test('a canary in plain bytes would be seen', () => {
  for (const bytes of [
    Buffer.from(`...${CANARY}...`),
    Buffer.from(CANARY, 'utf16le'),
    ...['', 'a', 'ab', 'abc'].map((before) =>
      Buffer.from(Buffer.from(`${before}${CANARY} and more`).toString('base64')),
    ),
  ])
    expect(isIn(bytes)).toBe(true);
});
