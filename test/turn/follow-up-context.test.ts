import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;

async function shownAfter(...turns: readonly string[]): Promise<string> {
  const say = talkTo(marrow, { conversation: `context-${talks++}`, locale: 'en-GB' });
  let last = await say(turns[0] ?? '');
  for (const text of turns.slice(1)) last = await say(text);
  const [reply] = last.replies;
  return reply?.kind === 'answer' ? `${reply.topic}#${reply.heading}` : (reply?.outcome ?? '');
}

describe('a follow-up keeps what the talk is about', () => {
  test.each([
    // The illness of a story, beside the treatment that was asked about.
    [
      ['my aunt was told she has osteonecrosis. could drilling the bone help her', 'what else is there'],
      'avascular-necrosis#treatments',
    ],
    // What is refused is still talked of.
    [
      ['vitamin D for bone marrow edema, how much should I take', 'does it help'],
      'vitamin-d-and-calcium#effectiveness',
    ],
    // The operation that the talk means.
    [['what is avascular necrosis', 'how risky is the operation'], 'core-decompression#side-effects'],
    [['what is core decompression', 'how dangerous is that surgery'], 'core-decompression#side-effects'],
    // A talk with somebody who is pregnant.
    [['I am pregnant and have bone marrow edema in the hip', 'how long does it last'], 'bone-marrow-edema#pregnancy'],
    // "And about …" asks the same of another thing.
    [['what should I ask my doctor', 'and about bisphosphonates?'], 'bisphosphonates#questions-for-the-doctor'],
    // How long a drug takes (a paragraph of its page begins so, else it is told with how well it works), and how long an illness.
    [['what is zoledronate', 'how long does it take'], 'bisphosphonates#definition'],
    [['what is vitamin d', 'how long does it take'], 'vitamin-d-and-calcium#effectiveness'],
    [['what is zoledronate', 'how long does it take to heal'], 'bone-marrow-edema#outlook'],
    // A kind that is denied.
    [['what helps against bone marrow edema', 'not tablets'], 'bone-marrow-edema#without-drugs'],
    // A time that is told.
    [['is walking harmful', 'and when the pain has gone?'], 'bone-marrow-edema#activity'],
  ] as const)('%j comes to %s', async (turns, expected) => expect(await shownAfter(...turns)).toBe(expected));
});
