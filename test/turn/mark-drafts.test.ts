import type { Content } from '../../src/content/load-content';
import type { Library } from '../../src/domain/library';
import type { Page } from '../../src/domain/page';
import { content } from '../support/content';
import { contentWith } from '../support/deployment';
import { talkTo, testMarrow } from '../support/marrow';
import { removeFolders } from '../support/state';

afterAll(removeFolders);

const DRAFT = content.library.say('draft-page');
const WITHHELD = content.library.say('withheld-page');
let talks = 0;
const say = (changed: Content, text: string) =>
  talkTo(testMarrow({ content: changed }), { conversation: `draft-${talks++}` })(text);
const titleOf = async (changed: Content, text: string) => {
  const [reply] = (await say(changed, text)).replies;
  return reply?.kind === 'answer' ? reply.title : undefined;
};

/** The content with some pages changed. */
function withPages(from: Content, change: (page: Page) => Partial<Page>): Content {
  const changed = (page: Page) => ({ ...page, ...change(page) });
  const library: Library = {
    ...from.library,
    page: (topic) => [from.library.page(topic)].flatMap((page) => page ?? []).map(changed)[0],
    pages: (kind, group) => from.library.pages(kind, group).map(changed),
  };
  return { ...from, library };
}

const reviewed = withPages(content, () => ({ status: 'reviewed' }));

test.each(['does iloprost work?', 'what causes bone marrow edema?', 'physiotherapy or denosumab?'])(
  'an answer from a draft says so in its title: "%s"',
  async (text) => {
    expect(await titleOf(content, text)).toContain(`(${DRAFT})`);
    expect(await titleOf(reviewed, text)).not.toContain(DRAFT);
  },
);

test('two pages side by side are marked where either is a draft', async () => {
  const half = withPages(content, ({ topic }) => ({
    status: topic === 'bone-marrow-edema/teriparatide' ? 'draft' : 'reviewed',
  }));
  for (const text of ['hyperbaric oxygen or teriparatide?', 'teriparatide or hyperbaric oxygen?'])
    expect(await titleOf(half, text)).toContain(DRAFT);
  expect(await titleOf(half, 'does iloprost work?')).not.toContain(DRAFT);
});

test('guidance in danger has no such mark: nobody shall doubt whether to call', async () => {
  const { replies } = await say(content, 'I have crushing chest pain');
  expect(JSON.stringify(replies)).not.toContain(DRAFT);
});

describe('a page past its review date', () => {
  const due = ({ topic }: Page) => (topic === 'bone-marrow-edema/iloprost' ? { reviewDue: '2020-01-01' } : {});

  test('is not read from', async () => {
    expect((await say(withPages(content, due), 'does iloprost work?')).replies[0]?.kind).toBe('notice');
  });

  test('is shown to reviewers in a preview, with its mark; other pages have none', async () => {
    const preview = contentWith('', { previewContent: true }, withPages(content, due));
    expect(await titleOf(preview, 'does iloprost work?')).toContain(`(${DRAFT}; ${WITHHELD})`);
    expect(await titleOf(preview, 'does denosumab work?')).not.toContain(WITHHELD);
  });
});

test('a preview says in its welcome that it is one', async () => {
  const inbound = { id: 'w', conversation: 'w', channel: 'talk', utterance: { text: '' }, isPrivate: true } as const;
  const welcomeOf = async (of: Content) =>
    (await testMarrow({ content: of }).welcome(inbound)).replies[0]?.paragraphs.join(' ');
  expect(await welcomeOf(contentWith('', { previewContent: true }))).toContain(content.library.say('preview'));
  expect(await welcomeOf(content)).not.toContain(content.library.say('preview'));
});
