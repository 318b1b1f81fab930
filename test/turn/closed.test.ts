import { content } from '../support/content';
import { contentWith, FILLED } from '../support/deployment';
import { talkTo, testMarrow } from '../support/marrow';
import { removeFolders } from '../support/state';

afterAll(removeFolders);

const closed = contentWith(FILLED.replace('closed: false', 'closed: true'));
const marrow = testMarrow({ content: closed });
let talks = 0;
const begin = () => talkTo(marrow, { conversation: `closed-${talks++}` });
const CLOSED = closed.library.phrase('closed', { 'emergency-number': '999' }).paragraphs;
const EDEMA =
  'EXAM: MRI KNEE\nFINDINGS: There is subchondral bone marrow edema, hyperintense on STIR.\nIMPRESSION: Edema.';
const CLOT =
  'CT CHEST\nFINDINGS: Acute pulmonary embolism in the right lower lobe. No pleural effusion. The heart is unremarkable.';

test('the message is the deployer’s, with the emergency number above the deployer’s own', () => {
  const said = CLOSED.join('\n');
  expect(said).toContain('We are back on Monday.');
  expect(said).not.toMatch(/\{/);
  expect(said.indexOf('999')).toBeLessThan(said.indexOf('7946'));
});

describe('while the bot is closed, every kind of message gets the closed message and the emergency number', () => {
  test.each([
    ['a question', 'what causes bone marrow edema?'],
    ['a name', 'iloprost'],
    ['a greeting', 'hello'],
    ['thanks', 'thank you so much'],
    ['a request for advice', 'should i stop my tablets?'],
    ['another illness', 'what is the best treatment for eczema'],
    ['gibberish', 'qwrtp zxcvb'],
    ['nothing', ''],
    ['a pasted report', EDEMA],
    ['a report with a question', `can I still run?\n${EDEMA}`],
    ['help', 'help'],
    ['about the bot', 'who are you'],
    ['privacy', 'what do you keep about me'],
    ['more', 'tell me more'],
    ['sources', 'where is that from'],
    ['a comparison', 'iloprost or denosumab?'],
    ['100 kB', 'hip hurts a lot '.repeat(6_400)],
  ])('%s', async (_, text) => {
    const { replies, facts } = await begin()(text);
    expect(facts).toMatchObject({ outcome: 'refuse', disposition: 'none' });
    expect(replies).toHaveLength(1);
    const [reply] = replies;
    expect(reply?.kind).toBe('notice');
    expect(reply?.paragraphs.slice(0, CLOSED.length)).toEqual(CLOSED);
    expect(reply?.suggestions).toEqual([]);
    expect(reply?.lines.map(({ number }) => number)).toEqual(['999']);
  });

  test('a picture', async () => {
    const utterance = { text: 'look at this\nIMG_2034.jpg', typed: 'look at this' };
    const { replies } = await marrow.answer({
      id: 'f',
      conversation: 'p',
      channel: 'talk',
      isPrivate: true,
      utterance,
    });
    expect(replies).toHaveLength(1);
    expect(replies[0]?.paragraphs.slice(0, CLOSED.length)).toEqual(CLOSED);
  });

  test('a message in another language, with the emergency number in that language', async () => {
    const { replies } = await begin()('was ist ein knochenmarködem und was kann ich dagegen machen?');
    expect(replies[0]?.paragraphs[0]).toBe(content.library.say('english-only', { 'emergency-number': '999' }, 'de'));
    expect(replies[0]?.paragraphs.slice(1, CLOSED.length + 1)).toEqual(CLOSED);
  });

  test('the first message of a conversation', async () => {
    const where = { id: 'w', conversation: `closed-${talks++}`, channel: 'talk', isPrivate: true } as const;
    const { replies } = await marrow.welcome({ ...where, utterance: { text: '' } });
    expect(replies[0]?.paragraphs).toEqual(CLOSED);
    expect(replies[0]?.suggestions).toEqual([]);
  });

  test('"forget me", which is done and said', async () => {
    const { replies } = await begin()('start again');
    expect(replies[0]?.paragraphs.slice(0, 2)).toEqual([content.library.say('forgotten'), CLOSED[0]]);
  });
});

describe('while the bot is closed, danger is answered as ever', () => {
  const open = testMarrow({ content: contentWith(FILLED) });

  test.each([
    ['an emergency', ['I have crushing chest pain']],
    ['a crisis', ['i want to end my life']],
    ['something for today', ['knee is boiling hot, swollen and red and ive got the shivers']],
    ['a question nobody can answer', ['what do i do if somebody has crushing chest pain']],
    ['"is this an emergency?"', ['is this an emergency?']],
    ['"is this an emergency?", and a no', ['is this an emergency?', 'no']],
    ['the safety question, unanswered', ['is this an emergency?', 'i do not know']],
    ['an emergency in another language', ['ich habe starke schmerzen in der brust und bekomme keine luft']],
    ['a report with a danger', [CLOT]],
    ['a reason not to get help', ['I have crushing chest pain', 'i cannot afford an ambulance']],
    ['a complaint', ['I have crushing chest pain', 'This was not an emergency']],
    ['a stand-down', ['I have crushing chest pain', 'the ambulance is on its way']],
    ['gibberish after an emergency', ['I have crushing chest pain', 'qwrtp zxcvb']],
  ])('%s', async (_, texts) => {
    const [shut, ours] = [begin(), talkTo(open, { conversation: `open-${talks++}` })];
    for (const text of texts) {
      const [one, other] = [await shut(text), await ours(text)];
      const { disposition, presentation, redFlags, outcome } = other.facts;
      expect(one.facts).toMatchObject({ disposition, presentation, redFlags, outcome });
      expect(one.replies.map(({ paragraphs, lines }) => ({ paragraphs, lines }))).toEqual(
        other.replies.map(({ paragraphs, lines }) => ({ paragraphs, lines })),
      );
    }
  });

  test('a question under an emergency gets the guidance again, not only that the bot is closed', async () => {
    const say = begin();
    await say('I have crushing chest pain');
    expect((await say('what causes bone marrow edema?')).facts).toMatchObject({
      outcome: 'escalate',
      disposition: 'emergency',
    });
  });

  test('nothing that stands down offers a question', async () => {
    const say = begin();
    await say('I have crushing chest pain');
    expect((await say('the ambulance is on its way')).replies[0]?.suggestions).toEqual([]);
  });

  test('a danger that is denied keeps its line below the message', async () => {
    const { facts, replies } = await begin()('what causes it? I have no chest pain');
    expect(facts).toMatchObject({ presentation: 'accompany', outcome: 'refuse' });
    expect(replies[0]?.paragraphs.length).toBeGreaterThan(CLOSED.length);
  });

  test('with the classifier broken, too', async () => {
    const classify = () => {
      throw new Error('broken');
    };
    const broken = testMarrow({ content: closed, classifier: { classify } });
    expect((await talkTo(broken)('I have crushing chest pain')).facts.outcome).toBe('escalate');
  });
});
