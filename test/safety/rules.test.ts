import { checkRules } from '../../src/content/check-rules';
import { tellMistake } from '../../src/content/mistakes';
import { content, screen } from '../support/content';

const { rules } = content.ruleBook;

/** The 38 entries of the red-flag catalogue. */
const CATALOGUE = [
  ...numbered('RF-GEN', 12),
  ...numbered('RF-MH', 3),
  ...numbered('RF-PREG', 4),
  ...numbered('RF-COND', 19),
];

function numbered(group: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${group}-${String(at + 1).padStart(2, '0')}`);
}

describe('the red-flag rules', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s is raised by its examples and by none of its look-alikes',
    (_, rule) => {
      const mistakes = checkRules({ ...content.ruleBook, rules: [rule] }, (text) => screen({ text }).screening.flags);
      expect(mistakes.map(tellMistake)).toEqual([]);
    },
  );

  test('cover every entry of the catalogue', () => {
    const covered = new Set(rules.map((rule) => rule.catalogue));
    expect(CATALOGUE.filter((entry) => !covered.has(entry))).toEqual([]);
  });

  test('begin their first action with a sentence of at most twelve words', () => {
    const long = rules.filter((rule) => (rule.first.split(/[.!?]/)[0] ?? '').trim().split(/\s+/).length > 12);
    expect(long.map((rule) => `${rule.id}: ${rule.first}`)).toEqual([]);
  });
});
