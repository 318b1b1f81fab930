import { loadContent } from '../../src/content/load-content';
import { ContentError } from '../../src/content/mistakes';
import { withdrawPages } from '../../src/content/withdraw-pages';
import type { Reply } from '../../src/domain/reply';
import { TODAY, content as whole } from '../support/content';
import { copyOf } from '../support/content-folder';
import { talkTo, testMarrow } from '../support/marrow';

const PACK = 'bone-marrow-edema';
const ILOPROST = `${PACK}/treatments/iloprost.md`;
const folder = copyOf();
afterAll(folder.end);

// One page withdrawn, one overdue on the fixed day of the tests; all else as it is.
folder.edit(ILOPROST, (text) => text.replace('status: draft', 'withdrawn: wrong numbers, 2026-11-20\nstatus: draft'));
folder.edit(`${PACK}/treatments/physiotherapy.md`, (text) => text.replace(/review-due: .*/, 'review-due: 2026-11-23'));
const content = loadContent(folder.path, 'intents');
const marrow = testMarrow({ content });
const talk = (conversation: string) => talkTo(marrow, { conversation, locale: 'en-GB' });

const textOf = (replies: readonly Reply[]) => replies.flatMap(({ paragraphs }) => paragraphs).join('\n');
const offersOf = (replies: readonly Reply[]) =>
  replies.flatMap(({ suggestions }) => suggestions.map(({ topic }) => topic));

describe('a page that is withdrawn', () => {
  test.each([
    'what is iloprost?',
    'what are the side effects of iloprost?',
    'iloprost or bisphosphonates?',
    'iloprost',
    'does ilomedin work',
  ])('is not read from when asked "%s"', async (text) => {
    const { replies, facts } = await talk(text)(text);
    expect(facts).toMatchObject({ outcome: 'fallback', topic: null });
    expect(textOf(replies)).toMatch(/withdrawn/);
    expect(textOf(replies)).toMatch(/999/);
    expect(textOf(replies)).not.toMatch(/wrong numbers/);
    expect(replies.map(({ kind }) => kind)).toEqual(['notice']);
  });

  test('points to other answers', async () => {
    const { replies } = await talk('on')('what is iloprost?');
    expect(replies.at(-1)?.suggestions.map(({ intent }) => intent)).toContain('treatments');
  });

  test('stays what is talked of, so that a follow-up is not answered of another page', async () => {
    const say = talk('follow-up');
    await say('does denosumab work?');
    await say('and iloprost?');
    expect(textOf((await say('side effects?')).replies)).toMatch(/withdrawn/);
  });

  test('is not told by the words of a pasted report', async () => {
    const report = 'EXAM: MRI HIP\nFINDINGS: Bone marrow edema with avascular necrosis.\nIMPRESSION: As above.';
    const told = textOf((await talkTo(testMarrow({ content: whole }), { conversation: 'r1' })(report)).replies);
    const avn = { pack: PACK, name: 'avascular-necrosis' };
    const avnPack = { pack: 'avascular-necrosis', name: 'condition' };
    const without = testMarrow({ content: withdrawPages(whole, [avn, avnPack]) });
    const now = textOf((await talkTo(without, { conversation: 'r2' })(report)).replies);
    expect(told).toMatch(/\*\*Avascular necrosis/);
    expect(now).not.toMatch(/\*\*Avascular necrosis/);
    expect(now).toMatch(/\*\*Bone marrow edema/);
  });

  test('leaves the page of the same name in another pack where it is', async () => {
    const say = talk('same-name');
    await say('what is avascular necrosis?');
    expect((await say('does iloprost work?')).facts).toMatchObject({
      outcome: 'answer',
      page: 'avascular-necrosis/iloprost',
    });
    const without = withdrawPages(whole, [{ pack: PACK, name: 'iloprost' }]).library;
    const other = 'avascular-necrosis/iloprost';
    expect(without.page(`${PACK}/iloprost`)?.withdrawn).toBeDefined();
    expect(without.counterparts(other).map(({ withdrawn }) => withdrawn)).toEqual(['']);
    expect(without.page(other)?.withdrawn).toBeUndefined();
  });

  test('is offered by no button and in no list', async () => {
    const say = talk('buttons');
    for (const text of [
      'what medicines are there?',
      'how is it treated?',
      'which drugs help',
      'what procedures are there?',
    ])
      expect(offersOf((await say(text)).replies)).not.toContain(`${PACK}/iloprost`);
    const first = content.library.pages('treatment', 'medicines').map(({ topic }) => topic);
    expect(first).toContain(`${PACK}/iloprost`);
  });

  test('is no longer read on from, simplified, repeated or sourced when it is withdrawn in mid-talk', async () => {
    const memories = new Map();
    const keep = {
      load: async (id: string) => memories.get(id),
      save: async (id: string, m: unknown) => void memories.set(id, m),
    };
    const before = testMarrow({ memories: keep });
    const after = testMarrow({ content, memories: keep });
    for (const text of ['tell me more', 'simpler', 'say that again', 'what are your sources?']) {
      memories.clear();
      expect((await talkTo(before)('what is iloprost?')).facts.topic).toBe('iloprost');
      expect({ text, said: textOf((await talkTo(after)(text)).replies) }).toEqual({
        text,
        said: expect.stringMatching(/withdrawn/),
      });
    }
  });
});

describe('a page past its review date', () => {
  test('is not read from; the reply says so and points to a clinician', async () => {
    const { replies, facts } = await talk('overdue')('what is physiotherapy?');
    expect(facts).toMatchObject({ outcome: 'fallback', topic: null });
    expect(textOf(replies)).toMatch(/review date has passed[\s\S]*doctor/);
    expect(replies[0]?.kind).toBe('notice');
  });

  test('is served on its last day', async () => {
    const onTheDay = testMarrow({ content, now: () => TODAY - 24 * 3_600_000 });
    expect((await talkTo(onTheDay)('what is physiotherapy?')).facts.topic).toBe('physiotherapy');
  });

  test('is offered by no button', async () => {
    const say = talk('no-button');
    expect(offersOf((await say('what can I do without drugs?')).replies)).not.toContain('physiotherapy');
  });
});

describe('when every page is overdue', () => {
  const late = testMarrow({ now: () => Date.UTC(2040, 0, 1) });

  test('no answer is given, and no button leads to a page', async () => {
    const { replies, facts } = await talkTo(late, { conversation: 'late' })('what is bone marrow edema?');
    expect(facts.outcome).toBe('fallback');
    expect(offersOf(replies).filter(Boolean)).toEqual([]);
  });

  test.each([
    ['crushing chest pain', 'emergency', /999/],
    ['I want to kill myself', 'crisis', /116 123|999/],
    ['I fell and cannot put any weight on my leg', undefined, /\d{3}/],
  ])('"%s" is answered as ever, with its number', async (text, level, number) => {
    const say = { conversation: text, locale: 'en-GB' };
    const then = await talkTo(late, say)(text);
    const now = await talkTo(testMarrow(), say)(text);
    expect(then.facts.disposition).toBe(now.facts.disposition);
    if (level) expect(then.facts.disposition).toBe(level);
    expect(then.replies.map(({ lines }) => lines)).toEqual(now.replies.map(({ lines }) => lines));
    expect(JSON.stringify(then.replies)).toMatch(number);
  });

  test('the line of a level that stands is still above the reply', async () => {
    const say = talkTo(late, { conversation: 'stands', locale: 'en-GB' });
    await say('crushing chest pain');
    expect(JSON.stringify((await say('what is iloprost?')).replies)).toContain('999');
  });
});

describe('the front matter', () => {
  const broken = copyOf();
  afterAll(broken.end);
  const lines = (change: (text: string) => string): readonly string[] => {
    broken.edit(ILOPROST, change);
    try {
      loadContent(broken.path, 'intents');
      return [];
    } catch (fault) {
      if (fault instanceof ContentError)
        return fault.message
          .split('\n')
          .slice(1)
          .map((line) => line.trim());
      throw fault;
    } finally {
      broken.edit(ILOPROST, () => original);
    }
  };
  const original = readOriginal();

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'status: reviewed without a name',
      (text) => text.replace('status: draft', 'status: reviewed'),
      /reviewers: .*full name/,
    ],
    ['status: reviewed without a day', (text) => text.replace('status: draft', 'status: reviewed'), /reviewed: .*day/],
    [
      'a reviewer of one word',
      (text) => text.replace('reviewers: []', 'reviewers: [TBD]'),
      /reviewers\.0: .*full name/,
    ],
    [
      'a day that there is not',
      (text) => text.replace(/review-due: .*/, 'review-due: 2027-02-30'),
      /review-due: is no day/,
    ],
    [
      'a review after the next one is due',
      (text) => text.replace('reviewed: null', 'reviewed: 2028-01-01'),
      /review-due: must be after/,
    ],
    [
      'withdrawn: false',
      (text) => text.replace('status:', 'withdrawn: false\nstatus:'),
      /withdrawn: .*take the line away/,
    ],
  ])('with %s is told by file and line', (_, change, expected) => {
    const [field = ''] = /[a-z-]+/.exec(expected.source) ?? [];
    const line =
      change(original)
        .split('\n')
        .findIndex((each) => each.startsWith(`${field}:`)) + 1;
    const told = new RegExp(`^${ILOPROST}:${line} ${expected.source}`);
    expect(lines(change)).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
  });

  test.each(['withdrawn:', 'withdrawn: true', 'withdrawn: 2026-11-20', 'withdrawn: "the trial was retracted"'])(
    'with "%s" withdraws the page',
    (line) => {
      broken.edit(ILOPROST, (text) => text.replace('status:', `${line}\nstatus:`));
      expect(loadContent(broken.path, 'intents').library.page('iloprost')?.withdrawn).toBeDefined();
      broken.edit(ILOPROST, () => original);
    },
  );

  test('a page is due with its pack, where that is earlier', () => {
    let pack = '';
    broken.edit(`${PACK}/pack.yml`, (text) => {
      pack = text;
      return text.replace(/review-due: .*/, 'review-due: 2026-01-02');
    });
    const due = loadContent(broken.path, 'intents').library.page('iloprost')?.reviewDue;
    broken.write(`${PACK}/pack.yml`, pack);
    expect(due).toBe('2026-01-02');
  });

  test('a signed review is taken', () => {
    broken.edit(ILOPROST, (text) =>
      text
        .replace('status: draft', 'status: reviewed')
        .replace('reviewed: null', 'reviewed: 2026-11-24')
        .replace('reviewers: []', 'reviewers: [Ada Example]'),
    );
    expect(loadContent(broken.path, 'intents').library.page('iloprost')?.status).toBe('reviewed');
    broken.edit(ILOPROST, () => original);
  });
});

function readOriginal(): string {
  let text = '';
  const copy = copyOf();
  copy.edit(ILOPROST, (read) => {
    text = read;
    return `${read} `;
  });
  copy.end();
  return text;
}
