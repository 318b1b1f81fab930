import fc from 'fast-check';
import { mayBeMasked, unmaskLetters } from '../../src/safety/words/unmask-letters';
import { vocabularyOf } from '../../src/safety/words/vocabulary';
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

  test('the quick look misses none, whatever stands around', () => {
    const [around, letter] = [fc.string(), fc.constantFrom('c', 'H', 'é', 'ß', 'п', '𝐜', '7')];
    const letters = fc.array(letter, { minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(around, letters, fc.constantFrom(' ', '-', '.', '_', '*'), around, (before, each, sign, behind) => {
        expect(mayBeMasked(`${before} ${each.join(sign)} ${behind}`)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        around,
        letter,
        fc.constantFrom('0', '1', '3', '@'),
        letter,
        around,
        (before, one, sign, other, behind) => {
          fc.pre(one !== '7' && other !== '7');
          expect(mayBeMasked(before + one + sign + other + behind)).toBe(true);
        },
      ),
    );
    expect(mayBeMasked('My hip hurts since 10 May, a bit e.g. at night.')).toBe(false);
  });

  test.each(['c h e s t p a i n', 'c-h-e-s-t p-a-i-n', 'ch3st p@in'])('"%s" is a danger', (text) => {
    expect(screen({ text }).screening.presentation).toBe('interrupt');
  });
});
