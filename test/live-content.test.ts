import { setTimeout as wait } from 'node:timers/promises';
import { copyOf } from './support/content-folder';
import { type RunningServer, startServer } from './support/server';

jest.setTimeout(300_000);

const ILOPROST = 'bone-marrow-edema/treatments/iloprost.md';
const folder = copyOf();
let server: RunningServer;
let ask: (text: string) => Promise<Said>;
beforeAll(async () => {
  server = await startServer({ CONTENT_DIR: folder.path, CONTENT_POLL_SECONDS: '1' });
  ask = await openTalk();
});
afterAll(async () => {
  await server.end();
  folder.end();
});

interface Standing {
  readonly version: string;
  readonly degraded?: { readonly mistakes: readonly string[]; readonly count: number };
  readonly needsBuild?: true;
}

const standing = async (at = server) =>
  ((await (await fetch(`${at.url}/ready`)).json()) as { status: string; content: Standing }).content;

/** Waits until the content stands as is wanted; says how it stands where it never does. */
async function until(fits: (content: Standing) => boolean, at = server): Promise<Standing> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const found = await standing(at);
    if (fits(found)) return found;
    await wait(100);
  }
  throw new Error(`the content stands otherwise: ${JSON.stringify(await standing(at))}\n${at.log()}`);
}

type Said = { readonly text: string; readonly outcome: unknown; readonly version: unknown };

/** Opens a talk. Out: says something in it, gives back the reply with the version of the content that it is made of. */
async function openTalk(at = server): Promise<(text: string) => Promise<Said>> {
  const { token } = (await (await fetch(`${at.url}/api/token`, { method: 'POST' })).json()) as { token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const opened = await fetch(`${at.url}/v3/directline/conversations`, { method: 'POST', headers, body: '{}' });
  const { conversationId } = (await opened.json()) as { conversationId: string };
  const path = `${at.url}/v3/directline/conversations/${conversationId}/activities`;
  let watermark = '';
  const news = async () => {
    const read = await fetch(`${path}?watermark=${watermark}`, { headers });
    const { activities, watermark: next } = (await read.json()) as { activities: Activity[]; watermark: string };
    watermark = next;
    return activities;
  };
  return async (text) => {
    const body = JSON.stringify({ type: 'message', from: { id: 'x' }, text, locale: 'en-GB' });
    const { id } = (await (await fetch(path, { method: 'POST', headers, body })).json()) as { id: string };
    for (let tries = 0; tries < 100; tries += 1) {
      const reply = (await news()).find((each) => each.replyToId === id);
      const facts = reply?.channelData?.marrow;
      if (reply) return { text: reply.text ?? '', outcome: facts?.outcome, version: facts?.contentVersion };
      await wait(100);
    }
    throw new Error('no reply came');
  };
}

interface Activity {
  readonly text?: string;
  readonly replyToId?: string;
  readonly channelData?: { readonly marrow?: { readonly outcome?: string; readonly contentVersion?: string } };
}

const events = (name: string) =>
  server
    .log()
    .split('\n')
    .filter((line) => line.includes(`"msg":"${name}"`))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('a changed sentence is said without a new start, under a new version', async () => {
  const before = await ask('what is iloprost?');
  folder.edit(ILOPROST, (text) => text.replace('Iloprost is a drug given as a slow drip', 'It is, newly, a slow drip'));
  const { version } = await until((content) => content.version !== before.version);
  // In a talk of its own: what was told before is not told again word for word.
  const after = await (await openTalk())('what is iloprost?');
  expect(before.text).not.toContain('newly');
  expect(after.text).toContain('It is, newly, a slow drip');
  expect(after.version).toBe(version);
  expect(events('content-served').at(-1)).toMatchObject({ version, newRules: false });
});

test('people are answered while content is read, and each reply is whole', async () => {
  const { version: first } = await standing();
  folder.edit(ILOPROST, (text) => text.replace('newly', 'once more newly'));
  const seen = new Set<unknown>();
  let slowest = 0;
  do {
    // In a talk of its own: a page that was shown before is pointed to, and not shown again.
    const askAnew = await openTalk();
    const start = Date.now();
    const { text, version } = await askAnew('what is iloprost?');
    slowest = Math.max(slowest, Date.now() - start);
    expect(text.includes('once more')).toBe(version !== first);
    seen.add(version);
    await wait(1_100);
  } while (seen.size < 2);
  // Reading takes seconds: nobody may wait as long.
  expect(slowest).toBeLessThan(3_000);
});

test('a broken edit keeps the last good content, and tells why by file and line', async () => {
  const { version } = await standing();
  folder.edit('shared/red-flags/heart.yml', (text) => text.replace('level: emergency', 'level: emergancy'));
  folder.edit(ILOPROST, (text) => `${text}\nIt always helps.\n`);
  // A look between the two saves finds one of them first.
  const { degraded } = await until((content) => content.degraded?.count === 2);
  expect(degraded?.mistakes).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^shared\/red-flags\/heart\.yml:\d+ .*level/),
      expect.stringMatching(/^bone-marrow-edema\/treatments\/iloprost\.md:\d+ has a paragraph without a source/),
    ]),
  );
  expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  expect((await ask('what is iloprost?')).version).toBe(version);
  expect((await (await openTalk())('crushing chest pain')).text).toContain('999');
  expect(events('content-kept').at(-1)).toMatchObject({ version, mistakes: degraded?.mistakes });
});

test('a withdrawal is obeyed while the rest of the edit cannot be used', async () => {
  const { version } = await standing();
  folder.edit(ILOPROST, (text) => text.replace('status:', 'withdrawn: wrong numbers\nstatus:'));
  const found = await until((content) => content.version !== version);
  expect(found.version).toMatch(/-(.*\/)?iloprost$/);
  expect(found.degraded).toBeDefined();
  expect(await ask('what is iloprost?')).toMatchObject({ outcome: 'fallback', version: found.version });
  expect(await ask('what is denosumab?')).toMatchObject({ outcome: 'answer' });
});

test('a mended edit is served, and its rules with it', async () => {
  folder.edit('shared/red-flags/heart.yml', (text) =>
    text.replace('level: emergancy', 'level: emergency').replace(/ {2}match:\n/, '  match:\n    - zubblewort rose\n'),
  );
  folder.edit(ILOPROST, (text) => text.replace('\nIt always helps.\n', '').replace(/withdrawn: .*\n/, ''));
  await until(({ degraded, version }) => degraded === undefined && !version.endsWith('iloprost'));
  expect(await (await openTalk())('my zubblewort rose')).toMatchObject({ outcome: 'escalate' });
  expect(await ask('what is iloprost?')).toMatchObject({ outcome: 'answer' });
  expect(events('content-served').at(-1)).toMatchObject({ newRules: true });
});

test('a rule whose example it does not raise is not served', async () => {
  const { version } = await standing();
  folder.edit('shared/red-flags/heart.yml', (text) =>
    text.replace(/ {2}examples:\n/, '  examples:\n    - lovely weather\n'),
  );
  const { degraded } = await until((content) => content.degraded !== undefined);
  expect(degraded?.mistakes).toEqual([
    expect.stringMatching(/^shared\/red-flags\/heart\.yml:\d+ rule \S+ is not raised by its example "lovely weather"$/),
  ]);
  expect((await standing()).version).toBe(version);
  folder.edit('shared/red-flags/heart.yml', (text) => text.replace('    - lovely weather\n', ''));
  await until((content) => content.degraded === undefined);
});

test('the log holds the mistakes and no word that a person typed', () => {
  expect(server.log()).toContain('content-kept');
  expect(server.log()).not.toMatch(/crushing|zubblewort rose"|what is iloprost/);
});

test('SIGHUP reads at once where nobody looks, and a change of what is asked wants a build', async () => {
  const intents = copyOf('intents');
  const other = await startServer({
    CONTENT_DIR: folder.path,
    INTENTS_DIR: intents.path,
    CONTENT_POLL_SECONDS: '0',
  });
  try {
    const { version } = await standing(other);
    intents.edit('causes.yml', (text) => text.replace('examples:\n', 'examples:\n  - how come my bone is wet\n'));
    await wait(1_500);
    expect((await standing(other)).version).toBe(version);
    other.signal('SIGHUP');
    expect(await until((content) => content.version !== version, other)).toMatchObject({ needsBuild: true });
  } finally {
    await other.end();
    intents.end();
  }
});
