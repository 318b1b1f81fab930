import type { OutboundTurn } from '../../src/domain/turn';
import { createPassingMemories } from '../../src/state/passing-memories';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;

/** Says all of it in a new talk. Out: the last turn. */
async function lastOf(...said: readonly string[]): Promise<OutboundTurn> {
  talks += 1;
  const say = talkTo(marrow, { conversation: `follow-${talks}`, locale: 'en-GB' });
  let turned: OutboundTurn | undefined;
  for (const text of said) turned = await say(text);
  if (!turned) throw new Error('nothing was said');
  return turned;
}

const shown = ({ replies }: OutboundTurn) =>
  replies.map((reply) => (reply.kind === 'answer' ? `${reply.topic}#${reply.heading}` : reply.outcome));

describe('a follow-up is about what is talked of', () => {
  test.each([
    [['what is iloprost', 'what about side effects?'], ['iloprost#side-effects']],
    [['what is iloprost', 'what could go wrong'], ['iloprost#side-effects']],
    [['how long does it last', 'and for the hip?'], ['bone-marrow-edema#outlook']],
    [['what are the side effects of iloprost', 'denosumab?'], ['denosumab#side-effects']],
    [['what is avascular necrosis', 'how long?'], ['avascular-necrosis#outlook']],
    [
      ['side effects of alendronate', 'side effects of iloprost', 'and the other one?'],
      ['bisphosphonates#side-effects'],
    ],
    [['what is gout', 'is it leukemia'], ['bone-marrow-edema#myths']],
    [['what does denosumab do', 'is it dangerous'], ['denosumab#side-effects']],
    [['what does denosumab do', 'will it come back'], ['bone-marrow-edema#outlook']],
    [['how long does it last', 'shoulder?'], ['bone-marrow-edema#outlook']],
    [['who should not have iloprost', 'and if youre 85'], ['iloprost#who-should-not']],
    [
      ['is charcot foot serious', 'what is gout', 'back to the foot one, how is it treated'],
      ['charcot-foot#treatments'],
    ],
    [['shock waves or hyperbaric oxygen', 'oxygen it is. what are the risks'], ['hyperbaric-oxygen#side-effects']],
    [['is it hereditary', 'can smokers get it', 'and after menopause?'], ['bone-marrow-edema#risk-factors']],
    [
      ['what are the risks of a hip replacement', 'i said replacement but it is the drilling'],
      ['core-decompression#side-effects'],
    ],
    [['how well does zoledronate work', 'how often is the drip'], ['bisphosphonates#definition']],
    [
      ['what is iloprost', 'ok lets see, thats nice, thank you. one other thing: what are the risks'],
      ['iloprost#side-effects'],
    ],
  ])('%j comes to %j', async (said, expected) => expect(shown(await lastOf(...said))).toEqual(expected));

  test('"which is better?" sets the last two side by side', async () => {
    const turned = await lastOf('what is denosumab', 'what is teriparatide', 'which is better?');
    expect(turned.facts.intent).toBe('comparison');
    expect(shown(turned)[0]).toMatch(/^(denosumab|teriparatide)#comparison$/);
  });
});

describe('two questions get two answers', () => {
  test('each with its own sources, the second in short', async () => {
    const { replies } = await lastOf('what is it and how is it treated?');
    expect(shown({ replies } as OutboundTurn)).toEqual([
      'bone-marrow-edema#definition',
      'bone-marrow-edema#treatments',
    ]);
    for (const reply of replies) expect(reply.kind === 'answer' && reply.citations.length).toBeGreaterThan(0);
    expect(replies[1]?.paragraphs).toHaveLength(1);
  });

  test('that come to one section get one answer', async () => {
    expect(shown(await lastOf('how long does it last and how long until it heals?'))).toHaveLength(1);
  });
});

describe('other illnesses', () => {
  test.each(['how do i get rid of a bone spur', 'best cream for eczema', 'what helps against migraines'])(
    '%j is declined',
    async (text) => expect((await lastOf(text)).facts).toMatchObject({ intent: 'out-of-scope', outcome: 'refuse' }),
  );

  test('a question that points at ours is answered', async () => {
    expect((await lastOf('what is bone marrow edema', 'can diabetes cause it?')).facts.outcome).toBe('answer');
  });
});

describe('a feeling is met first', () => {
  test.each(['im scared', 'this is so frustrating'])('%j, with nothing asked, gets choices', async (text) => {
    const { replies, facts } = await lastOf(text);
    expect(facts.outcome).toBe('notice');
    expect(replies[0]?.suggestions.length).toBeGreaterThanOrEqual(2);
  });

  test('the words differ the next time', async () => {
    const once = await lastOf('im scared');
    const twice = await lastOf('im scared', 'im scared');
    expect(twice.replies[0]?.paragraphs[0]).not.toBe(once.replies[0]?.paragraphs[0]);
  });

  test('a crisis is a crisis, and no mood', async () => {
    expect((await lastOf('im so scared and i want to kill myself')).facts).toMatchObject({
      outcome: 'escalate',
      presentation: 'interrupt',
    });
  });
});

describe('facts that are put right are screened', () => {
  test('a sign of a corrected message is remembered', async () => {
    const memories = createPassingMemories();
    const say = talkTo(testMarrow({ memories }), { conversation: 'put-right' });
    await say("I'm not pregnant. what is bone marrow edema");
    expect((await memories.load('put-right'))?.signs.map(({ sign }) => sign)).not.toContain('pregnant');
    await say('no, I AM pregnant, sorry. can I take ibuprofen');
    expect((await memories.load('put-right'))?.signs.map(({ sign }) => sign)).toContain('pregnant');
  });

  test('what is asked beside a danger is kept, and offered when the danger is over', async () => {
    const turned = await lastOf('my chest feels crushed and i cannot breathe. how is iloprost given?', 'help is here');
    expect(turned.replies[0]?.suggestions.map(({ topic }) => topic)).toContain('bone-marrow-edema/iloprost');
  });
});
