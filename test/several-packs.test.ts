import { readFileSync, rmSync } from 'node:fs';
import { buildClassifier } from '../src/classifier/classifier';
import { readModel } from '../src/classifier/model-file';
import { loadContent } from '../src/content/load-content';
import type { Reply } from '../src/domain/reply';
import type { InboundTurn } from '../src/domain/turn';
import { topicNames } from '../src/load/topic-names';
import { talkTo, testMarrow } from './support/marrow';
import { folderWithThird, THIRD } from './support/third-pack';

const FIRST = 'bone-marrow-edema';
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true, force: true })));

/** Marrow as it stands, with a content folder that no code has seen; nothing is trained anew. */
function open(setting: { readonly order?: number; readonly beside?: boolean } = {}) {
  const folder = folderWithThird(setting);
  folders.push(folder);
  const content = loadContent(folder, 'intents');
  const { language, ruleBook, understanding } = content;
  const classifier = buildClassifier({
    model: readModel(readFileSync('build/model.bin')),
    topics: topicNames(content),
    cues: understanding.cues,
    language,
    realWords: ruleBook.realWords,
  });
  const marrow = testMarrow({ content, classifier });
  let talks = 0;
  return { content, marrow, begin: () => talkTo(marrow, { conversation: `third-${talks++}`, locale: 'en-GB' }) };
}

const textOf = (replies: readonly Reply[]) => replies.flatMap(({ paragraphs }) => paragraphs).join('\n');
const titlesOf = ([reply]: readonly Reply[]) =>
  reply?.kind === 'answer' ? reply.citations.map(({ source }) => source.title) : [];
const offersOf = ([reply]: readonly Reply[]) => reply?.suggestions.map(({ intent, topic }) => [intent, topic]) ?? [];

describe('a pack that no code knows, beside the others', () => {
  const { content, marrow, begin } = open();

  test('answers from its pages, with its own works, though an id stands for another work elsewhere', async () => {
    const { replies, facts } = await begin()('what is quillax disease?');
    expect(facts).toMatchObject({ outcome: 'answer', intent: 'definition', topic: THIRD, page: THIRD });
    expect(titlesOf(replies)).toEqual(['Test only, never published: quills']);
    expect(content.library.source(`${FIRST}/s28`)?.title).not.toContain('Test only');
  });

  test('keeps the subject, and a name that three packs know is its own there', async () => {
    const say = begin();
    await say('what is quillax disease?');
    expect((await say('how is it treated?')).facts).toMatchObject({ page: THIRD, intent: 'treatments' });
    expect((await say('does core decompression work?')).facts).toMatchObject({
      page: `${THIRD}/core-decompression`,
      topic: 'core-decompression',
    });
    expect((await say('does the blue lamp work')).facts).toMatchObject({ page: `${THIRD}/blue-lamp` });
    expect((await say('what is bone marrow edema')).facts).toMatchObject({ page: FIRST });
    expect((await say('does core decompression work?')).facts).toMatchObject({ page: `${FIRST}/core-decompression` });
  });

  test('is understood with a slip of the keyboard', async () => {
    expect((await begin()('what causes quilax disease')).facts).toMatchObject({ page: THIRD, intent: 'causes' });
  });

  test('is meant when nothing is named, since its order is the smallest, and the others are offered', async () => {
    const say = begin();
    const { replies, facts } = await say('how is it treated?');
    expect(facts).toMatchObject({ page: THIRD });
    expect(offersOf(replies)).toEqual(expect.arrayContaining([['treatments', FIRST]]));
    expect((await say('the last one')).facts).toMatchObject({ intent: 'treatments', page: 'avascular-necrosis' });
    expect(offersOf((await say('what are the symptoms')).replies)).not.toContainEqual(['symptoms', FIRST]);
  });

  test('is asked about where it is named beside another condition', async () => {
    const say = begin();
    const { replies, facts } = await say('how are quillax disease and bone marrow edema treated?');
    expect(facts.outcome).toBe('clarify');
    expect(offersOf(replies)).toEqual([
      ['treatments', THIRD],
      ['treatments', FIRST],
    ]);
    expect((await say('the second one')).facts).toMatchObject({ outcome: 'answer', page: FIRST });
  });

  test('has no causes or treatments of others among its buttons', async () => {
    const { replies } = await begin()('what causes quillax disease?');
    expect(offersOf(replies)).toEqual([['definition', `${THIRD}/moon-dust`]]);
  });

  test('adds its red flags to the shared ones', async () => {
    const { facts } = await begin()('I have a glowing quill');
    expect(facts).toMatchObject({ outcome: 'escalate', redFlags: ['glowing-quill'] });
    expect((await begin()('crushing chest pain')).facts).toMatchObject({ disposition: 'emergency' });
  });

  test('explains its words of reports', async () => {
    const report =
      'EXAM: MRI HIP\nFINDINGS: There is hummatosis of the quills. The ligaments are intact.\nIMPRESSION: Hummatosis.';
    const { replies } = await begin()(report);
    expect(replies[0]).toMatchObject({ kind: 'answer', heading: 'scan-report', page: THIRD });
    expect(textOf(replies)).toContain('the humming of quills');
  });

  test('is named in the welcome, when the bot says what it knows, and on the page', async () => {
    const inbound: InboundTurn = {
      id: 'w',
      conversation: 'welcomed',
      channel: 'talk',
      isPrivate: true,
      utterance: { text: '' },
    };
    const welcome = await marrow.welcome(inbound);
    for (const text of [
      textOf(welcome.replies),
      textOf((await begin()('help')).replies),
      content.pageWords.tagline ?? '',
    ])
      expect(text).toContain('quillax disease, bone marrow edema, and avascular necrosis');
    expect(offersOf(welcome.replies)).toContainEqual(['definition', THIRD]);
  });
});

describe('two packs of the same order', () => {
  const { begin } = open({ order: 10 });

  test('are as likely: the bot asks which, with both as buttons', async () => {
    const say = begin();
    const { replies, facts } = await say('how is it treated?');
    expect(facts.outcome).toBe('clarify');
    expect(offersOf(replies).map(([, topic]) => topic)).toEqual(expect.arrayContaining([FIRST, THIRD]));
    const words = replies[0]?.suggestions.map((each) => each.say) ?? [];
    expect(new Set(words).size).toBe(words.length);
    const tapped = replies[0]?.suggestions.find(({ topic }) => topic === THIRD)?.say ?? '';
    expect((await say(tapped)).facts).toMatchObject({ outcome: 'answer', intent: 'treatments', page: THIRD });
    expect((await say('what are the symptoms')).facts).toMatchObject({ outcome: 'answer', page: THIRD });
  });
});

describe('a pack alone', () => {
  const { content, begin } = open({ beside: false });

  test('is all that the bot knows', async () => {
    expect(content.library.packs).toEqual([THIRD]);
    expect((await begin()('what are the symptoms?')).facts).toMatchObject({ outcome: 'answer', page: THIRD });
    const { replies } = await begin()('who won the match last night?');
    expect(textOf(replies)).not.toMatch(/edema|necrosis/);
  });
});
