import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
const told = content.library.disposition('emergency').again;
const saysAgain = (paragraphs: readonly string[] = []) => told.some((line) => paragraphs.includes(line));

describe('who has told of a danger and tells more', () => {
  test('is answered on another danger as on the first, and not that the advice stays the same', async () => {
    const say = talkTo(marrow, { conversation: 'another', locale: 'en-GB' });
    await say('knee is boiling hot, swollen and red and ive got the shivers');
    const { replies, facts } = await say('now he has crushing chest pain');
    expect(facts.disposition).toBe('emergency');
    expect(saysAgain(replies[0]?.paragraphs)).toBe(false);
  });

  test('hears of the same one that the advice stands', async () => {
    const say = talkTo(marrow, { conversation: 'same', locale: 'en-GB' });
    await say('crushing chest pain');
    const { replies } = await say('the crushing chest pain is still there');
    expect(saysAgain(replies[0]?.paragraphs)).toBe(true);
  });
});

test('a number that serves two purposes is listed once', async () => {
  const say = talkTo(marrow, { conversation: 'once', locale: 'en-GB' });
  const { replies } = await say('took 3 of my fosamax by mistake');
  expect(replies[0]?.lines.map(({ number }) => number)).toEqual(['111', '999']);
});
