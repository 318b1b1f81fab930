import type { Reply } from '../../src/domain/reply';
import { findThings, mentionsThing } from '../../src/turn/readers/find-things';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
const begin = () => talkTo(marrow, { conversation: `asked-${talks++}`, locale: 'en-GB' });
const textOf = (replies: readonly Reply[]) => replies.flatMap(({ paragraphs }) => paragraphs).join('\n');

test('a thing is found in any of its forms, and told by the word that was typed', () => {
  const things = [['fly', 'flying'], ['jaw']];
  expect(findThings('can I fly?', things)).toEqual([{ thing: 'fly', names: ['fly', 'flying'] }]);
  expect(findThings('can I walk?', things)).toEqual([]);
  expect(mentionsThing('No rules for driving, flying or work.', ['fly'])).toBe(true);
});

describe('an answer begins where it speaks of what was asked about', () => {
  test.each([
    ['is it safe to fly with bone marrow edema', /flying/],
    ['can i drive with bme in my foot', /driving/],
    ['jaw problem with alendronate', /Jaw bone damage/],
    ['what does a crescent sign mean', /A thin line just under the joint surface/],
    ['why does my knee hurt more at nite', /worse at night[^.]* needs a check/],
    ['is bme hereditary', /run in families/],
    ['does ice help bone marrow edema', /no diet, supplement, ice/],
    ['can it move to the other hip', /another joint/],
  ])('"%s"', async (text, said) => {
    const { replies, facts } = await begin()(text);
    expect({ outcome: facts.outcome, said: textOf(replies) }).toMatchObject({
      outcome: 'answer',
      said: expect.stringMatching(said),
    });
  });

  test('what was passed over comes with "more", its sources are those that were shown, and nothing comes twice', async () => {
    const say = begin();
    const first = await say('jaw problem with zoledronate');
    expect(first.replies[0]?.suggestions[0]).toMatchObject({ intent: 'more' });
    expect(textOf((await say('what are your sources?')).replies)).toMatch(/./);
    const seen = [textOf(first.replies)];
    for (let turns = 0; turns < 8; turns += 1) {
      const { replies, facts } = await say('more');
      if (facts.outcome !== 'answer') break;
      seen.push(textOf(replies));
    }
    expect(seen.join('\n')).toMatch(/feel as if they had flu/);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('a first step that speaks of it stays first', async () => {
    const { replies } = await begin()('can I have a bisphosphonate with bad kidneys?');
    expect(textOf(replies)).toMatch(/severe kidney disease/);
  });
});

test('a word of what the page is called is not what is missing on it', async () => {
  expect(textOf((await begin()('symptoms of a stress fracture')).replies)).not.toMatch(/nothing checked/);
  expect(textOf((await begin()('does stress cause bone marrow edema')).replies)).toMatch(/nothing checked on "stress"/);
});

test.each(['is avn genetic', 'can i drive after iloprost', 'can i swim'])(
  '"%s" is told honestly that there is nothing on it',
  async (text) => expect(textOf((await begin()(text)).replies)).toMatch(/nothing checked on/),
);
