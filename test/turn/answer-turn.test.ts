import { renderPlainText } from '../../src/channels/render-plain-text';
import { NO_MEMORY } from '../../src/domain/memory';
import { createPassingMemories } from '../../src/state/passing-memories';
import { content, TODAY } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let conversations = 0;
const begin = (where = {}) => talkTo(marrow, { conversation: `c${conversations++}`, ...where });
const broken = () => Promise.reject(new Error('the store is broken'));

describe('the main path', () => {
  test('an emergency is the whole reply, with the number of the person’s country', async () => {
    const { replies, facts } = await begin({ locale: 'en-GB' })('I have crushing chest pain');
    expect(facts).toMatchObject({ outcome: 'escalate', presentation: 'interrupt', disposition: 'emergency' });
    expect(replies).toHaveLength(1);
    expect(replies[0]?.lines[0]?.number).toBe('999');
  });

  test.each([
    { locale: 'en-US', country: undefined, number: undefined, why: 'it is every browser’s default and tells nothing' },
    { locale: 'de-DE', country: undefined, number: '112', why: 'the locale’s region' },
    { locale: 'de-DE', country: 'GB', number: '999', why: 'the channel’s country wins over the locale' },
  ])('locale $locale, channel country $country: $number ($why)', async ({ locale, country, number }) => {
    const { replies } = await begin({ locale, ...(country && { country }) })('crushing chest pain');
    const numbers = replies[0]?.lines.map((line) => line.number);
    if (number) expect(numbers?.[0]).toBe(number);
    else expect(numbers).toEqual(expect.arrayContaining(['911', '999', '112', '000', '111']));
  });

  test('a country that the person names wins over everything', async () => {
    const { replies } = await begin({ locale: 'en-GB' })('I am in Australia and I have crushing chest pain');
    expect(replies[0]?.lines[0]?.number).toBe('000');
  });

  test('a level that stands is not lowered by thanks, a new question, or starting again', async () => {
    const say = begin();
    await say('crushing chest pain');
    for (const text of [
      'thanks',
      'what causes bone marrow edema?',
      'no',
      'start again',
      'never mind',
      'how is it treated',
    ]) {
      expect((await say(text)).facts.disposition).toBe('emergency');
    }
  });

  test('a health question under an emergency is answered below its line', async () => {
    const say = begin();
    await say('crushing chest pain');
    const { replies, facts } = await say('what causes bone marrow edema?');
    expect(facts).toMatchObject({ outcome: 'answer', intent: 'causes' });
    expect(replies[0]?.lines.length).toBeGreaterThan(0);
    const [reply] = replies;
    if (!reply) throw new Error('there is no reply');
    const [first = ''] = renderPlainText(reply, content.channelWords).split('\n');
    expect(first).toBe(
      content.library
        .disposition('emergency')
        .still.replace('{emergency-number}', content.library.say('short-number-unknown')),
    );
  });

  test.each(['This is not happening to anyone', 'the ambulance is on its way'])(
    '"%s" stands the level down',
    async (text) => {
      const say = begin();
      await say('crushing chest pain');
      expect((await say(text)).facts.disposition).toBe('none');
    },
  );

  test('"is this an emergency?" is asked back, never comforted; a clear no ends it', async () => {
    const say = begin();
    expect((await say('is this an emergency?')).facts).toMatchObject({
      outcome: 'escalate',
      presentation: 'ask',
      disposition: 'none',
    });
    expect((await say('no')).facts).toMatchObject({ disposition: 'none', outcome: 'notice' });
  });

  test('anything but a clear no after the safety question is followed by the guidance', async () => {
    const say = begin();
    await say('is this an emergency?');
    expect((await say('i do not know')).facts).toMatchObject({ outcome: 'escalate', disposition: 'emergency' });
  });

  test('a danger that is denied gets one line, and not a second time', async () => {
    const say = begin();
    const first = await say('what causes bone marrow edema? I have no chest pain');
    expect(first.facts).toMatchObject({ presentation: 'accompany', outcome: 'answer', disposition: 'none' });
    expect((await say('and how is it treated? still no chest pain')).facts.presentation).toBe('none');
  });

  test('ten messages at once get ten answers, and the last is remembered', async () => {
    const say = begin();
    const turned = await Promise.all(Array.from({ length: 10 }, () => say('what causes it?')));
    expect(turned.every(({ facts }) => facts.outcome === 'answer')).toBe(true);
  });

  test('every answer ends with suggestions that the bot can answer', async () => {
    const say = begin();
    const queue = ['what is bone marrow edema?', 'what causes it?', 'how is it treated?', 'tell me about iloprost'];
    for (const text of queue) {
      const { replies } = await say(text);
      const suggestions = replies[0]?.suggestions ?? [];
      expect(suggestions.length).toBeGreaterThanOrEqual(2);
      for (const { say: words } of suggestions.slice(0, 3)) {
        const fresh = talkTo(marrow, { conversation: `fresh-${conversations++}` });
        await fresh(text);
        expect({ words, outcome: (await fresh(words)).facts.outcome }).toMatchObject({
          outcome: expect.stringMatching(/answer|notice|escalate/),
        });
      }
    }
  });
});

describe('when a part is broken', () => {
  test.each(['load', 'save'] as const)('the store fails to %s: an emergency is still answered', async (part) => {
    const memories = {
      load: async () => undefined,
      save: async () => undefined,
      forget: async () => undefined,
      [part]: broken,
    };
    const fault = testMarrow({ memories });
    const { facts } = await talkTo(fault)('crushing chest pain');
    expect(facts).toMatchObject({ outcome: 'escalate', disposition: 'emergency' });
  });

  test('the store never answers: an emergency does not wait for it', async () => {
    const never = new Promise<never>(() => {});
    const fault = testMarrow({ memories: { load: () => never, save: () => never } });
    expect((await talkTo(fault)('crushing chest pain')).facts.outcome).toBe('escalate');
  });

  test('the classifier throws: the person gets the safe phrase with a number, and the fault is told', async () => {
    const fault = testMarrow({
      classifier: {
        classify: () => {
          throw new Error('broken');
        },
      },
    });
    const { replies, facts } = await talkTo(fault)('what causes it?');
    expect(facts.outcome).toBe('fallback');
    expect(replies[0]?.lines.length).toBeGreaterThan(0);
    expect(fault.faults).toHaveLength(1);
  });

  test('a level that was never answered is asked about again after a day', async () => {
    const old = { ...NO_MEMORY, disposition: 'emergency' as const, raisedAt: TODAY - 25 * 3_600_000, greeted: true };
    const late = testMarrow({ memories: { load: async () => old, save: async () => undefined } });
    const { replies, facts } = await talkTo(late)('what causes it?');
    expect(facts.disposition).toBe('emergency');
    expect(replies[0]?.suggestions.length).toBeGreaterThanOrEqual(2);
  });
});

describe('an answer that is logged', () => {
  /** A store that takes a memory only when it is told to. */
  function slowMarrow() {
    const kept = createPassingMemories();
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const save: typeof kept.save = (...what) => gate.then(() => kept.save(...what));
    return { marrow: testMarrow({ memories: { ...kept, save } }), open };
  }

  const soon = () => new Promise<'nothing yet'>((resolve) => setTimeout(() => resolve('nothing yet'), 50));

  test('does not wait for the memory that is committed with it; the next turn does', async () => {
    const { marrow: slow, open } = slowMarrow();
    const say = talkTo(slow, { isLogged: true });
    expect((await say('does iloprost work?')).facts.topic).toBe('iloprost');
    const next = say('side effects?');
    expect(await Promise.race([next, soon()])).toBe('nothing yet');
    open();
    expect((await next).facts.topic).toBe('iloprost');
  });

  test('waits where it is logged nowhere, or says what became of a wish', async () => {
    const { marrow: slow, open } = slowMarrow();
    const unlogged = talkTo(slow)('does iloprost work?');
    const wish = talkTo(slow, { isLogged: true, conversation: 'other' })('forget me');
    expect(await Promise.race([unlogged, wish, soon()])).toBe('nothing yet');
    open();
    expect((await Promise.all([unlogged, wish])).map(({ facts }) => facts.intent)).toEqual([
      'effectiveness',
      'my-data',
    ]);
  });
});

describe('bad input', () => {
  test.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['emoji', '🙈🙈🙈'],
    ['control and direction characters', '\u0000\u0007\u202e\u2066'],
    ['100 kB', 'hip hurts a lot '.repeat(6_400)],
    ['gibberish', 'qwrtp zxcvb mnbvc'],
  ])('%s gets a reply, and no level', async (_, text) => {
    const { replies, facts } = await begin()(text);
    expect(replies[0]?.paragraphs.length).toBeGreaterThan(0);
    expect(facts.disposition).toBe('none');
  });

  test('a danger at the end of 100 kB is found', async () => {
    const { facts } = await begin()(`${'hip hurts a lot. '.repeat(6_000)} I have crushing chest pain.`);
    expect(facts.outcome).toBe('escalate');
  });
});
