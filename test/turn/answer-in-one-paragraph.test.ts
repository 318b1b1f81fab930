import type { Reply } from '../../src/domain/reply';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
const begin = () => talkTo(marrow, { conversation: `in-one-${talks++}`, locale: 'en-GB' });
const textOf = (replies: readonly Reply[]) => replies.flatMap(({ paragraphs }) => paragraphs).join('\n');

/** The reply to the last of these messages. */
async function lastOf(...texts: readonly string[]): Promise<readonly Reply[]> {
  const say = begin();
  let replies: readonly Reply[] = [];
  for (const text of texts) ({ replies } = await say(text));
  return replies;
}

describe('a short question is answered by the paragraph that begins with it', () => {
  test.each([
    [['tell me about core decompression', 'will it be painful'], /^Does it hurt\?/],
    [['what is shock-wave therapy', 'does it sting'], /^Does it hurt\?/],
    [['explain iloprost', 'how many hours does it take'], /^How long does it take[\s\S]*six hours on five days/],
    [['what is hyperbaric oxygen', 'how many sessions are needed'], /^How long does it take[\s\S]*about 68/],
    [['what is joint replacement', 'would i need one'], /^Will you need one\?/],
    [['does vitamin d help', 'my level came back as 21'], /^How much do you need, and what does your level mean\?/],
    [['what is gout', 'what kind of doctor treats it'], /^Which kind of doctor\?/],
    [['how far can i walk with bone marrow edema', 'for how long will i be on crutches'], /^How long on crutches/],
    [['what is joint replacement', 'how many years, how long does it last'], /^How long does it last\?/],
  ])('%j', async (texts, first) => {
    const replies = await lastOf(...texts);
    expect(replies[0]?.paragraphs[0]).toMatch(first);
    expect(textOf(replies)).not.toMatch(/nothing checked|cannot decide/);
  });

  test('asked the same again, it says so', async () => {
    const replies = await lastOf('what is teriparatide', 'how long do i take it', 'and how long does it take');
    expect(textOf(replies)).toMatch(/You have seen this before/);
  });

  test('what a treatment harms, and when it works, is asked of other paragraphs', async () => {
    expect((await lastOf('what is zoledronate', 'will it hurt my kidneys'))[0]?.paragraphs[0]).not.toMatch(/^Does it/);
    const works = await lastOf('what is iloprost', 'how long does it take to work');
    expect(works[0]?.paragraphs[0]).not.toMatch(/^How long does it take/);
  });

  test('the talk stays with the illness, where the page of its condition tells it', async () => {
    const replies = await lastOf('what is gout', 'which specialist should i see', 'what are the symptoms');
    expect(replies[0]).toMatchObject({ kind: 'answer', topic: 'gout' });
  });
});

describe('why', () => {
  test('of a thing that is named is told by what speaks of it', async () => {
    const replies = await lastOf('do bisphosphonates help', 'why the teeth');
    expect(textOf(replies)).toMatch(/pulled tooth/);
  });

  test('says so where no reason is known', async () => {
    const replies = await lastOf('what is denosumab', 'what if i stop it', 'why is that so');
    expect(replies[0]?.paragraphs[0]).toMatch(/do not give the reason/);
    expect(replies[0]?.paragraphs[1]).toMatch(/^Breaks in the spine/);
  });

  test('of somebody is a question of its own', async () => {
    const replies = await lastOf('what is bone marrow edema syndrome', 'why do people get it');
    expect(replies[0]).toMatchObject({ heading: 'causes' });
  });
});

test('"is that usual?", behind a harm, begins with how usual it is and keeps what cannot wait', async () => {
  const replies = await lastOf('side effects of zoledronate', 'is that usual');
  expect(replies[0]?.paragraphs[0]).toMatch(/in 100/);
  expect(textOf(replies)).toMatch(/emergency number/);
});

test('who only tells when a treatment comes is shown what to ask before it', async () => {
  const replies = await lastOf('i am booked for zoledronate next tuesday');
  expect(replies[0]).toMatchObject({ kind: 'answer', heading: 'questions-for-the-doctor' });
});

test('good news is met as such', async () => {
  expect(textOf(await lastOf('my pain has gone completely'))).toMatch(/good to hear|glad that it is better/);
});

test('a list begins with the joint that was asked about', async () => {
  const [reply] = await lastOf('bone marrow edema in the knee, how long will it last');
  expect(textOf(reply ? [reply] : [])).toMatch(
    /possible:\s+- Bone bruise of the knee[\s\S]*\n- Syndrome, mostly in the hip/,
  );
});

test('and with the one that was named before, of which nothing is said', async () => {
  const replies = await lastOf('they found bone marrow edema in my knee', 'how long will it last');
  expect(textOf(replies)).toMatch(/possible:\s+- Bone bruise of the knee/);
  const ankle = await lastOf('they found bone marrow edema in my ankle', 'how long will it last');
  expect(textOf(ankle)).not.toMatch(/nothing on that part/);
});

test('with another page the joint is left', async () => {
  const replies = await lastOf('bone marrow edema in my knee', 'what is the syndrome', 'how long does it last');
  expect(textOf(replies)).not.toMatch(/possible:\s+- Bone bruise of the knee/);
});
