import { NO_MEMORY } from '../../src/domain/memory';
import { findMeantPart } from '../../src/turn/readers/find-meant-part';
import { removeDeniedNames } from '../../src/turn/readers/remove-denied-names';
import { asksForSecondQuestion } from '../../src/turn/readers/second-question';
import { content } from '../support/content';

const words = content.understanding.follow;

describe('what is meant in a correction', () => {
  test.each([
    ['you showed me gout, i asked about arthritis', 'i asked about arthritis'],
    ['teriparatide is what i meant', 'teriparatide'],
    ['i wrote knee but it is the hip', 'it is the hip'],
    ['what causes it', 'what causes it'],
    ['i mean', 'i mean'],
  ])('%j means %j', (text, meant) => expect(findMeantPart(text, words.correcting)).toBe(meant));

  test.each([
    ['the hip not the knee', false, 'the hip'],
    ['not gout, arthritis', false, 'arthritis'],
    ['rather the drip instead of the tablets', true, 'rather the drip'],
    ['why not', false, 'why not'],
    ['it is not the knee that hurts', false, 'it is not the knee that hurts'],
  ])('%j (corrects: %j) leaves %j', (text, corrects, left) =>
    expect(removeDeniedNames(text, corrects, words)).toBe(left),
  );
});

describe('the second question is asked for', () => {
  const parked = { intent: 'side-effects', topic: 'bone-marrow-edema/iloprost' };
  const fresh = { ...NO_MEMORY, parked, intent: 'side-effects' };
  const stale = { ...NO_MEMORY, parked, intent: 'outlook' };

  test.each(['you forgot my second question', 'the other bit', 'what was my other question'])('%j', (text) => {
    expect(asksForSecondQuestion(text, stale, words)).toBe(true);
  });

  test('"the other one" only right after it was put', () => {
    expect(asksForSecondQuestion('and the other one', fresh, words)).toBe(true);
    expect(asksForSecondQuestion('and the other one', stale, words)).toBe(false);
  });

  test.each(['the second trimester', 'my other hip'])('not by %j', (text) => {
    expect(asksForSecondQuestion(text, fresh, words)).toBe(false);
  });
});
