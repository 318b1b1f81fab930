import { dialogFor } from '../../dialogs';
import { clarify } from '../../dialogs/clarify';
import { fallback } from '../../dialogs/fallback';
import type { DialogTurn } from '../../src/domain/dialog';
import { type Memory, NO_MEMORY } from '../../src/domain/memory';
import type { Reply } from '../../src/domain/reply';
import { content } from '../support/content';

const { library } = content;

function replyTo(
  intent: string,
  topics: readonly string[] = [],
  memory: Partial<Memory> = {},
  today = '2026-11-24',
  from = library,
): Reply {
  const turn: DialogTurn = { intent, topics, memory: { ...NO_MEMORY, ...memory }, today };
  const result = dialogFor(intent)(turn, from);
  if ('asks' in result) throw new Error('the dialog asked the safety question');
  return result.reply;
}

describe('a question finds its page', () => {
  test.each([
    ['side-effects', ['iloprost'], 'iloprost', 'side-effects'],
    ['definition', [], 'bone-marrow-edema', 'definition'],
    ['treatments', ['avascular-necrosis'], 'avascular-necrosis', 'treatments'],
    ['causes', [], 'bone-marrow-edema', 'causes'],
    ['medicines', [], 'bone-marrow-edema', 'medicines'],
    ['definition', ['physiotherapy'], 'physiotherapy', 'definition'],
  ])('%s of %j is %s#%s', (intent, topics, topic, heading) => {
    expect(replyTo(intent, topics)).toMatchObject({ kind: 'answer', topic, heading });
  });

  test('of what was talked of, when nothing is named', () => {
    expect(replyTo('side-effects', [], { topic: 'bisphosphonates' })).toMatchObject({ topic: 'bisphosphonates' });
  });

  test('of the condition, when what was talked of has no such heading', () => {
    expect(replyTo('symptoms', [], { topic: 'iloprost' })).toMatchObject({
      topic: 'bone-marrow-edema',
      heading: 'symptoms',
    });
  });

  test.each([
    ['effectiveness', ['bisphosphonates', 'complex-regional-pain-syndrome'], /complex regional pain syndrome/i],
    ['effectiveness', ['bisphosphonates', 'osteoarthritis'], /osteoarthritis of the knee/i],
    ['effectiveness', ['iloprost', 'avascular-necrosis'], /avascular necrosis/i],
  ])('begins %s of %j with what is said of both', (intent, topics, told) => {
    expect(replyTo(intent, topics).paragraphs.join(' ')).toMatch(told);
  });

  test('a page past its review date is not read from', () => {
    expect(replyTo('definition', ['iloprost'], {}, '2035-01-01')).toMatchObject({
      kind: 'notice',
      outcome: 'fallback',
    });
  });
});

describe('treatments step by step', () => {
  test('the overview offers the three ways', () => {
    const reply = replyTo('treatments');
    expect(reply.suggestions.map(({ intent }) => intent)).toEqual(
      expect.arrayContaining(['without-drugs', 'medicines']),
    );
  });

  test.each(['without-drugs', 'medicines', 'procedures'])('%s offers its treatments', (group) => {
    const [first, ...more] = replyTo(group).suggestions;
    expect(
      [first, ...more].some((each) => each?.intent === 'definition' && library.page(each.topic ?? '')?.group === group),
    ).toBe(true);
  });

  test('one treatment offers "does it work?" and "side effects?"', () => {
    expect(replyTo('definition', ['iloprost']).suggestions.map(({ intent }) => intent)).toEqual(
      expect.arrayContaining(['effectiveness', 'side-effects']),
    );
  });
});

describe('how a medicine is taken', () => {
  test('is told by who knows, and the page is offered for the rest', () => {
    const reply = replyTo('how-to-take', ['bisphosphonates']);
    expect(reply).toMatchObject({ kind: 'notice', outcome: 'refuse' });
    expect(reply.suggestions.map(({ topic }) => topic)).toEqual(Array(3).fill('bone-marrow-edema/bisphosphonates'));
  });

  test('of no medicine offers what the curator chose', () => {
    const { offers } = library.phrase('how-to-take');
    expect(replyTo('how-to-take').suggestions.map(({ intent }) => intent)).toEqual(offers);
  });

  test('is answered by a page that has the heading', () => {
    const steps = library.page('iloprost')?.sections.get('definition');
    const has = (topic: string) => {
      const page = library.page(topic);
      return page && steps && { ...page, sections: new Map([...page.sections, ['how-to-take', steps]]) };
    };
    const reply = replyTo('how-to-take', ['iloprost'], {}, '2026-11-24', { ...library, page: has });
    expect(reply).toMatchObject({ kind: 'answer', topic: 'iloprost', heading: 'how-to-take' });
  });

  test('a page past its review date is not offered', () => {
    expect(replyTo('how-to-take', ['bisphosphonates'], {}, '2035-01-01')).toMatchObject({ outcome: 'fallback' });
  });
});

describe('the talk about the answer', () => {
  const shown = { topic: 'bone-marrow-edema', heading: 'treatments', step: 0, simpler: false };

  test('more shows the next step', () => {
    const steps = library.page('bone-marrow-edema')?.sections.get('treatments')?.steps.length ?? 0;
    expect(steps).toBeGreaterThan(1);
    expect(replyTo('more', [], { shown })).toMatchObject({ kind: 'answer', heading: 'treatments' });
    expect(replyTo('more', [], { shown: { ...shown, step: steps - 1 } })).toMatchObject({ kind: 'notice' });
  });

  test('simpler shows the version that a curator wrote', () => {
    const simple = library.page('bone-marrow-edema')?.sections.get('definition')?.simpler;
    expect(simple).toBeDefined();
    const reply = replyTo('simpler', [], { shown: { ...shown, heading: 'definition' } });
    expect(reply.paragraphs[0]).toContain(simple?.[0].text);
  });

  test.each(['more', 'repeat', 'simpler'])('%s with another topic named tells what that is', (intent) => {
    const reply = replyTo(intent, ['gout'], { shown });
    expect(reply).toMatchObject({ kind: 'answer', topic: 'gout', heading: 'definition' });
  });

  test('simpler with a topic named shows its easier words', () => {
    const easy = library.page('gout')?.sections.get('definition')?.simpler;
    expect(easy).toBeDefined();
    expect(replyTo('simpler', ['gout'], { shown }).paragraphs[0]).toContain(easy?.[0].text);
  });

  test('sources lists the works behind what was shown', () => {
    expect(replyTo('sources', [], { shown })).toMatchObject({ kind: 'answer', heading: 'sources' });
  });

  test.each(['more', 'repeat', 'simpler', 'sources'])('%s with nothing shown helps on', (intent) => {
    expect(replyTo(intent).kind).toBe('notice');
  });
});

describe('comparisons', () => {
  test('of two treatments without a page of their own are put side by side, each with its sources', () => {
    const reply = replyTo('comparison', ['physiotherapy', 'denosumab']);
    expect(reply.kind).toBe('answer');
  });

  test('of the finding and the syndrome are answered', () => {
    expect(replyTo('comparison', ['bone-marrow-edema', 'bone-marrow-edema-syndrome'])).toMatchObject({
      kind: 'answer',
      heading: 'comparison',
    });
  });
});

describe('not understood', () => {
  const turn: DialogTurn = { intent: 'definition', topics: [], memory: NO_MEMORY, today: '2026-11-24' };

  test('clarify gives at most three choices, none of them small talk', () => {
    const result = clarify(['causes', 'greeting', 'treatments', 'outlook', 'symptoms'], turn, library);
    expect('reply' in result && result.reply.suggestions.map(({ intent }) => intent)).toEqual([
      'causes',
      'treatments',
      'outlook',
    ]);
  });

  test('the second time in a row says where else to go', () => {
    const first = fallback(turn, library);
    const second = fallback({ ...turn, memory: { ...NO_MEMORY, misses: 1 } }, library);
    expect('reply' in first && 'reply' in second && first.reply.paragraphs[0] !== second.reply.paragraphs[0]).toBe(
      true,
    );
  });

  test('personal advice is refused kindly, with somewhere to take it', () => {
    expect(replyTo('personal-advice')).toMatchObject({ kind: 'notice', outcome: 'refuse' });
  });
});
