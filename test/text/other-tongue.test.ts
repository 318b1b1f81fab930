import { otherTongueTest } from '../../src/text/other-tongue';
import { content } from '../support/content';

const read = otherTongueTest(
  content.understanding.otherTongues,
  content.ruleBook.realWords,
  new Set(['ménière', 'sjögren', 'behçet']),
);

describe('a language in which no rules are written', () => {
  test.each(['kam dhimbje gjoksi', 'ik heb pijn op de borst', 'mujhe saans nahi aa rahi'])('%s', (text) => {
    expect(read(text)).toBeDefined();
  });

  test.each(['bacaklarım şişti', 'ťažko chodím', 'łokieć spuchł'])('by letters that English has not: %s', (text) => {
    expect(read(text)).toBe('likely');
  });

  test.each([
    'what is Sjögren',
    'Ménière',
    "I've got a café near, can i walk there",
    'Łukasz is my physio, he says squats are fine',
    'wat duz it meen',
  ])('English, with a name or slips: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
