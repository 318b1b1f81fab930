import { gradeReplies } from '../../src/content/graded-replies';
import { readingGrade as gradeOf } from '../../src/content/reading-grade';
import { content } from '../support/content';

const none: ReadonlySet<string> = new Set();

describe('the reading grade of a text', () => {
  test('is that of Flesch and Kincaid', () => {
    // 6 words of 1 syllable in 1 sentence; 6 words, 8 syllables in 2 sentences.
    expect(gradeOf('The cat sat on the mat.', none)).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 5);
    expect(gradeOf('The doctor came. Nobody else knew.', none)).toBeCloseTo(0.39 * 3 + (11.8 * 9) / 6 - 15.59, 5);
  });

  test('counts each line of a list as a sentence', () => {
    expect(gradeOf('Ask about:\n- your hip\n- your knee', none)).toBeLessThan(
      gradeOf('Ask about your hip and your knee', none),
    );
  });

  test('takes a familiar word for two syllables, also in the plural, and never for more than it has', () => {
    const hard = gradeOf('Bisphosphonates help.', none);
    const eased = gradeOf('Bisphosphonates help.', new Set(['bisphosphonate']));
    expect(hard - eased).toBeCloseTo((11.8 * 2) / 2, 5);
    expect(gradeOf('The bone heals.', new Set(['bone']))).toBe(gradeOf('The bone heals.', none));
  });

  test('takes a figure for one syllable and does not end a sentence in it', () => {
    expect(gradeOf('Pain fell by 3.3 points.', none)).toBe(gradeOf('Pain fell by three points.', none));
  });
});

describe('what the bot says of health can be read by a frightened person', () => {
  const replies = gradeReplies(content);
  const over = (kind: string, limit: number) =>
    replies.filter((reply) => reply.kind === kind && reply.grade > limit).map(({ of, grade }) => `${of} ${grade}`);

  test('no reply is above grade 8', () => expect(over('reply', 8)).toEqual([]));

  test('replies have grade 6 at most on average', () => {
    const grades = replies.filter(({ kind }) => kind === 'reply').map(({ grade }) => grade);
    expect(grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toBeLessThanOrEqual(6);
  });

  test('no simpler version is above grade 5', () => expect(over('simpler', 5)).toEqual([]));

  test('no guidance in danger is above grade 5', () => expect(over('escalation', 5)).toEqual([]));

  test('every rule, every step and every simpler version is graded', () => {
    const pages = (['condition', 'cause', 'treatment'] as const).flatMap((kind) => content.library.pages(kind));
    const sections = pages.flatMap((page) => [...page.sections.values()]);
    const steps = sections.reduce((sum, section) => sum + section.steps.length, 0);
    const simpler = sections.filter((section) => section.simpler).length;
    expect(replies).toHaveLength(steps + simpler + content.ruleBook.rules.length);
  });
});
