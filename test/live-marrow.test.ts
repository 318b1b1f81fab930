import { readConfig } from '../src/config/config';
import type { RawContent } from '../src/content/raw-content';
import { readContent } from '../src/content/read-content';
import { openLive } from '../src/load/live-marrow';
import { loadFromConfig } from '../src/load/load-from-config';
import { createPassingMemories } from '../src/state/passing-memories';
import { createTurnQueue } from '../src/state/turn-queue';
import { readDeployment } from './support/deployment';
import { removeFolders } from './support/state';

afterAll(removeFolders);

const loaded = loadFromConfig(readConfig({}));
const { raw } = readContent('content', 'intents');
/** The project's content, run by who says that of themselves. */
const saidBy = (text: string): RawContent => {
  const { deployment, mistakes } = readDeployment(text);
  expect(mistakes).toEqual([]);
  return { ...raw, deployment };
};

/** A live Marrow on the project's content, and what its log was told of. */
function openOurs() {
  const events: string[] = [];
  const supplies = {
    memories: createPassingMemories(),
    inOrder: createTurnQueue().inOrder,
    onFault: (_turn: string, fault: unknown) => {
      throw fault;
    },
  };
  const log = { event: (name: string) => void events.push(name), warn: (name: string) => void events.push(name) };
  const live = openLive(loaded, { supplies, mayServe: () => {}, log });
  const take = (read: RawContent) => live.take({ raw: read, mistakes: [], withdrawn: [] });
  const inDanger = async (conversation: string) => {
    const where = { id: conversation, conversation, channel: 'probe', isPrivate: true } as const;
    const { replies } = await live.answer({ ...where, utterance: { text: 'crushing chest pain' } });
    return JSON.stringify(replies);
  };
  return { live, take, inDanger, events };
}

test('the country of the deployment, once changed, is that whose number is told', async () => {
  const { take, inDanger, events } = openOurs();
  take(saidBy('country: "US"\n'));
  const before = await inDanger('a');
  take(saidBy('country: "IN"\n'));
  expect([before, await inDanger('b')]).toEqual([
    expect.stringMatching(/Call \*\*911\*\* \(United States/),
    expect.stringMatching(/Call \*\*112\*\* \(India/),
  ]);
  expect(events).toEqual(['content-served', 'content-served']);
});

const NAME = 'organization: "Hillside"\n';
const DESK = `${NAME}desk:
  open: ["Mon-Fri 09:00-17:00"]
  time-zone: "Europe/London"
  wait: "about ten minutes"
`;

test.each([
  { what: 'the country', from: '', to: 'country: "GB"\n' },
  { what: 'the desk', from: NAME, to: DESK },
  { what: 'how long one waits at the desk', from: DESK, to: DESK.replace('ten', 'two') },
  { what: 'the name', from: NAME, to: NAME.replace('side', 'top') },
  { what: 'the switch', from: 'closed: false\n', to: 'closed: true\n' },
])('$what of the deployment, once changed, is served', ({ from, to }) => {
  const { live, take } = openOurs();
  take(saidBy(from));
  const { version } = live.standing();
  take(saidBy(to));
  expect(live.standing().version).not.toBe(version);
});

describe('a page that is withdrawn while the content cannot be used', () => {
  const ILOPROST = { pack: 'bone-marrow-edema', name: 'iloprost' };
  const ask = async (live: ReturnType<typeof openOurs>['live'], conversation: string) => {
    const where = { id: conversation, conversation, channel: 'probe', isPrivate: true } as const;
    const { replies } = await live.answer({ ...where, utterance: { text: 'what is iloprost?' } });
    return replies[0]?.kind;
  };

  test('is not served again by a later broken edit that no longer shows it, but by whole content', async () => {
    const { live, take } = openOurs();
    expect(await ask(live, 'w1')).toBe('answer');
    live.take({ mistakes: ['phrases.yml:3 is broken'], withdrawn: [ILOPROST] });
    expect(await ask(live, 'w2')).toBe('notice');
    live.take({ mistakes: ['iloprost.md:1 must begin with front matter'], withdrawn: [] });
    expect(await ask(live, 'w3')).toBe('notice');
    take(saidBy('country: "US"\n'));
    expect(await ask(live, 'w4')).toBe('answer');
    live.take({ mistakes: ['phrases.yml:3 is broken'], withdrawn: [] });
    expect(await ask(live, 'w5')).toBe('answer');
  });

  test('is not served where the content reads well and cannot be put together', async () => {
    const { live } = openOurs();
    const { follow } = raw.understanding;
    const understanding = { ...raw.understanding, follow: { ...follow, elsewhere: ['my <no-such-list>'] } };
    const read = { ...raw, version: 'unlike', understanding };
    live.take({ raw: read, mistakes: [], withdrawn: [ILOPROST] });
    expect(await ask(live, 'w6')).toBe('notice');
    expect(live.standing().degraded?.mistakes).toEqual([expect.stringContaining('no-such-list')]);
  });
});

test('a message costs no more after many edits than after the first', () => {
  const { live, take } = openOurs();
  const keptWithMessage = () => {
    const utterance = { text: 'my knee hurts' };
    live.isDanger(utterance);
    return Object.getOwnPropertySymbols(utterance).length;
  };
  take({ ...raw, version: 'edit 0' });
  const first = keptWithMessage();
  for (let edit = 1; edit <= 5; edit += 1) take({ ...raw, version: `edit ${edit}` });
  expect(keptWithMessage()).toBe(first);
});
