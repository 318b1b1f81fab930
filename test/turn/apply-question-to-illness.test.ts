import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;

async function replyAfter(...turns: readonly string[]) {
  const say = talkTo(marrow, { conversation: `which-illness-${talks++}`, locale: 'en-GB' });
  let last = await say(turns[0] ?? '');
  for (const text of turns.slice(1)) last = await say(text);
  return last;
}

describe('an illness that is named behind a treatment leaves the treatment', () => {
  test.each([
    [['how well does iloprost work', 'in avn stage 3'], 'iloprost', /stage 2/],
    [['how well does core decompression work', 'for osteonecrosis'], 'core-decompression', /small, early damage/],
    [['do shock waves help', 'with arthritis'], 'shock-wave-therapy', /worn knees/],
  ])('%j', async (turns, topic, said) => {
    const { replies, facts } = await replyAfter(...turns);
    expect(facts).toMatchObject({ outcome: 'answer', topic });
    expect(replies.flatMap(({ paragraphs }) => paragraphs).join('\n')).toMatch(said);
  });

  test('what asks something by itself is of the illness', async () => {
    expect((await replyAfter('how well does iloprost work', 'what causes avn')).facts).toMatchObject({
      topic: 'avascular-necrosis',
    });
  });
});
