import type { Reply } from '../../src/domain/reply';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
const begin = () => talkTo(marrow, { conversation: `met-${talks++}`, locale: 'en-GB' });
const textOf = (replies: readonly Reply[]) => replies.flatMap(({ paragraphs }) => paragraphs).join('\n');

async function replyAfter(...turns: readonly string[]) {
  const say = begin();
  let last = await say(turns[0] ?? '');
  for (const text of turns.slice(1)) last = await say(text);
  return last;
}

describe('somebody who tells how they feel is met before anything else', () => {
  test.each([
    ['nobody explains anything to me at that clinic', /hard|sorry|no wonder/],
    ['i am so furious with all of them', /hard|sorry|no wonder/],
    ['i miss my old life', /sorry that you feel this way/],
    ['i cannot bear it any longer with this boot', /sorry that you feel this way/],
    ['my foot is killing me', /sorry that it hurts so much/],
  ])('%j', async (text, met) => {
    expect((await replyAfter(text)).replies[0]?.paragraphs[0]).toMatch(met);
  });

  test('who hears what they have is not told it a second time', async () => {
    const { replies } = await replyAfter('what is a bone bruise', 'so i have that');
    expect(textOf(replies)).toMatch(/a lot to take in/);
    expect(replies[0]?.suggestions.length).toBeGreaterThan(1);
    expect(textOf((await replyAfter('i have this ache in my knee when i walk, what is it')).replies)).not.toMatch(
      /a lot to take in/,
    );
  });

  test('doubts are no nonsense', async () => {
    expect(textOf((await replyAfter('what is shock wave therapy', 'i am having doubts')).replies)).toMatch(
      /questions before/,
    );
  });
});

describe('doctors who differ', () => {
  test.each([
    'my surgeon wants to drill but my physio says rest, whom should i believe',
    'which of the doctors is right',
    'can i get a second opinion',
    'why do doctors disagree on this',
  ])('%j is answered by nobody but them', async (text) => {
    expect(textOf((await replyAfter(text)).replies)).toMatch(/second opinion/);
  });

  test('a doctor who is named beside a question takes nothing from it', async () => {
    const { facts } = await replyAfter('my doctor says gout, what is gout');
    expect(facts).toMatchObject({ outcome: 'answer', topic: 'gout' });
  });
});

describe('"why?" gets a reason, and no list of books', () => {
  test.each([
    [['can i jog with bone marrow edema', 'why not'], /weak bone can break/],
    [['how is bone marrow edema treated', 'but why'], /finding the cause/],
  ])('%j', async (turns, said) => {
    const { replies } = await replyAfter(...turns);
    expect(textOf(replies)).toMatch(said);
    expect(textOf(replies)).not.toMatch(/This is a study|page written for the public/);
  });

  test('where it comes from is still told to who asks', async () => {
    const { replies } = await replyAfter('can i jog with bone marrow edema', 'where is that from?');
    expect(textOf(replies)).toMatch(/This is a/);
  });
});
