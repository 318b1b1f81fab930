import { unmaskLetters } from '../../src/safety/unmask-letters';
import { vocabularyOf } from '../../src/safety/vocabulary';
import { content, screen } from '../support/content';

const vocabulary = vocabularyOf(content.ruleBook, content.language);

describe('letters in disguise', () => {
  test.each([
    ['c h e s t', 'chest'],
    ['c-h-e-s-t p-a-i-n', 'chest pain'],
    ['c.h.e.s.t pain', 'chest pain'],
    ['ch3st p@in', 'chest pain'],
    ['Pa1n', 'pain'],
  ])('"%s" is read as "%s"', (typed, meant) => {
    expect(unmaskLetters(typed, vocabulary)).toBe(meant);
  });

  test.each(['T12 and L4', 'vitamin b12, d3', '7 a s i d e', 'g3p2', 'hba1c', 'A V N', 'h1n1', "don't a b c"])(
    '"%s" stays as it is',
    (text) => {
      expect(unmaskLetters(text, vocabulary)).toBe(text);
    },
  );

  test.each(['c h e s t p a i n', 'c-h-e-s-t p-a-i-n', 'ch3st p@in'])('"%s" is a danger', (text) => {
    expect(screen({ text }).screening.presentation).toBe('interrupt');
  });
});
