import { mentionsChild } from '../../src/turn/readers/mentions-child';
import { content } from '../support/content';

const { ofChildren } = content.understanding.follow;

describe('a child is told of', () => {
  test.each([
    'my toddler has it',
    'can a teenager have zoledronate',
    'my 9 year old has edema in the foot',
    'our son is 11',
    'my 15yo daughter',
    'a girl aged 12 with avn',
    "she's 7 and limps",
    'what of an 8 month old',
  ])('%s', (text) => expect(mentionsChild(text, ofChildren)).toBe(true));
});

describe('no child is told of', () => {
  test.each([
    'my son is 34 and has it',
    'my daughter had a scan',
    'she is 7 months pregnant',
    'my brother says his pain is 7 out of 10',
    'it is 9 weeks now',
    'stage 3, what now',
    'he is 12 weeks after surgery',
  ])('%s', (text) => expect(mentionsChild(text, ofChildren)).toBe(false));
});
