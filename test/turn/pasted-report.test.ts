import type { OutboundTurn } from '../../src/domain/turn';
import { createPassingMemories } from '../../src/state/passing-memories';
import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const memories = createPassingMemories();
const marrow = testMarrow({ memories });
let talks = 0;
const begin = () => talkTo(marrow, { conversation: `pasted-${talks++}` });

/** Says something beside a picture or file. */
function sendFile(typed: string, name = 'IMG_2034.jpg', conversation = `pasted-${talks++}`): Promise<OutboundTurn> {
  const utterance = { text: [typed, name].filter(Boolean).join('\n'), typed };
  return marrow.answer({ id: 'f', conversation, channel: 'talk', isPrivate: true, utterance });
}

const EDEMA =
  'EXAM: MRI KNEE\nFINDINGS: There is subchondral bone marrow edema, hyperintense on STIR. The ligaments are intact.\nIMPRESSION: Stress reaction.';
const CLOT =
  'CT CHEST\nFINDINGS: Acute pulmonary embolism in the right lower lobe. No pleural effusion. The heart is unremarkable.';
const PICTURE = content.library.phrase('picture').paragraphs[0];

describe('a pasted report', () => {
  test('alone is explained word by word, each with its source, and not interpreted', async () => {
    const { replies, facts } = await begin()(EDEMA);
    expect(facts).toMatchObject({ outcome: 'answer', intent: 'scan-report', presentation: 'none', redFlags: [] });
    const [reply] = replies;
    const text = reply?.paragraphs.join('\n') ?? '';
    expect(text).toContain(content.library.say('report-lead'));
    expect(text).toContain(content.library.say('report-close'));
    for (const word of ['Bone marrow edema', 'Stress reaction', 'Subchondral', 'STIR']) expect(text).toContain(word);
    expect(text).not.toContain('Charcot');
    expect(reply?.suggestions.map(({ intent }) => intent)).toContain('questions-for-the-doctor');
  });

  test('with a question: the question first, then the words, and buttons only under the last', async () => {
    const { replies, facts } = await begin()(`can I still run?\n${EDEMA}`);
    expect(facts).toMatchObject({ intent: 'activity', outcome: 'answer' });
    expect(replies.map((reply) => (reply.kind === 'answer' ? reply.heading : reply.kind))).toEqual([
      'activity',
      'scan-report',
    ]);
    expect(replies.map(({ suggestions }) => suggestions.length > 0)).toEqual([false, true]);
  });

  test.each(["also I can't feel my leg now", 'my chest hurts and I cannot breathe', 'I want to die'])(
    'with an emergency in own words interrupts: %s',
    async (own) => {
      for (const text of [`${own}\n${EDEMA}`, `${EDEMA}\n${own}`])
        expect((await begin()(text)).facts).toMatchObject({ presentation: 'interrupt', outcome: 'escalate' });
    },
  );

  test('with a finding that is dangerous when new asks, with the guidance in it, and a no stands it down', async () => {
    const say = begin();
    const asked = await say(CLOT);
    expect(asked.facts).toMatchObject({ presentation: 'ask', outcome: 'escalate', redFlags: ['clot-in-lung'] });
    expect(asked.replies[0]?.paragraphs[0]).toBe(content.library.say('report-finding'));
    const { replies, facts } = await say('no');
    expect(facts).toMatchObject({ disposition: 'none', outcome: 'notice' });
    expect(replies[0]?.suggestions.map(({ intent }) => intent)).toEqual(['scan-report']);
  });

  test('anything but a no after that question gets the guidance', async () => {
    const say = begin();
    await say(CLOT);
    expect((await say('it came today')).facts).toMatchObject({ presentation: 'interrupt', disposition: 'emergency' });
  });

  test('while an emergency stands is answered under its line', async () => {
    const say = begin();
    await say('my chest hurts and I cannot breathe');
    const { replies, facts } = await say(EDEMA);
    expect(facts.disposition).toBe('emergency');
    expect(replies[0]).toMatchObject({ kind: 'answer', heading: 'scan-report' });
    expect(replies[0]?.lines.length).toBeGreaterThan(0);
    expect(replies.at(-1)?.suggestions.map(({ say: words }) => words)).toContain('Help is here or called');
  });

  test('leaves names in memory, and nothing of itself', async () => {
    const conversation = `pasted-${talks++}`;
    await talkTo(marrow, { conversation })(`MRI of Quentin Quillfeather\n${EDEMA}`);
    expect(JSON.stringify(await memories.load(conversation))).not.toMatch(/quillfeather|intact|hyperintense on/i);
  });

  test('is still known to "where is that from?"', async () => {
    const say = begin();
    const [reply] = (await say(EDEMA)).replies;
    const cited = (turn: typeof reply) =>
      turn?.kind === 'answer' ? turn.citations.map(({ source }) => source.id).sort() : [];
    expect(cited((await say('where is that from?')).replies[0])).toEqual(cited(reply));
  });
});

describe("one's own scan, quoted in a question", () => {
  test.each([
    ['is my scan bad, it says there is marrow edema in the femoral head', ['Bone marrow edema', 'Femoral head']],
    ['how bad is my mri? it speaks of subchondral changes', ['Subchondral']],
    ["are my dad's results normal, they mention a crescent", ['Crescent']],
  ])('is not judged, but its words are explained: %s', async (text, words) => {
    const { replies, facts } = await begin()(text);
    expect(facts).toMatchObject({ intent: 'personal-advice', outcome: 'answer', redFlags: [] });
    const said = replies[0]?.paragraphs.join('\n') ?? '';
    expect(said.startsWith(content.library.say('report-lead'))).toBe(true);
    for (const word of words) expect(said).toContain(`**${word}`);
  });

  test.each(['how bad does my mri look', 'please judge my scan'])(
    'without such words is declined: %s',
    async (text) => {
      expect((await begin()(text)).facts).toMatchObject({ intent: 'personal-advice', outcome: 'refuse' });
    },
  );

  test.each([
    ['is an mri safe', 'diagnosis'],
    ['is bone marrow edema bad', 'outlook'],
    ['my report says subchondral, what does that mean', 'scan-report'],
  ])('other questions on scans are answered: %s', async (text, intent) => {
    expect((await begin()(text)).facts).toMatchObject({ intent, outcome: 'answer' });
  });
});

describe('a picture or file', () => {
  test('alone: says that it cannot be read, and what to do instead', async () => {
    const { replies, facts } = await sendFile('');
    expect(replies.map(({ paragraphs }) => paragraphs[0])).toEqual([PICTURE]);
    expect(facts).toMatchObject({ outcome: 'refuse', presentation: 'none' });
  });

  test('with a question: the answer, and then the same', async () => {
    const { replies, facts } = await sendFile('how long does bone marrow edema last?');
    expect(facts).toMatchObject({ intent: 'outlook', outcome: 'answer' });
    expect(replies.at(-1)?.paragraphs[0]).toBe(PICTURE);
  });

  test('with "what is this": no shrug beside it', async () => {
    expect((await sendFile('can you look at this')).replies.at(-1)?.paragraphs[0]).toBe(PICTURE);
  });

  test('with an emergency beside it interrupts', async () => {
    expect((await sendFile("my leg is numb and I can't pee")).facts).toMatchObject({ presentation: 'interrupt' });
  });

  test('with an emergency in its name interrupts', async () => {
    expect((await sendFile('', 'I cannot breathe.jpg')).facts).toMatchObject({ presentation: 'interrupt' });
  });

  test('with a report pasted beside it: both are told', async () => {
    const { replies } = await sendFile(EDEMA);
    expect(replies[0]).toMatchObject({ kind: 'answer', heading: 'scan-report' });
    expect(replies.at(-1)?.paragraphs[0]).toBe(PICTURE);
  });

  test('while an emergency stands gets the guidance again', async () => {
    const conversation = `pasted-${talks++}`;
    await talkTo(marrow, { conversation })('my chest hurts and I cannot breathe');
    expect((await sendFile('', 'a.jpg', conversation)).facts).toMatchObject({
      outcome: 'escalate',
      disposition: 'emergency',
    });
  });
});
