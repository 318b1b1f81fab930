import { dayOf, type RuleCount } from '../src/domain/rule-count';
import { newJumps, thresholdOf } from '../src/watch/rule-jump';

const TODAY = '2026-11-24';
const daysAgo = (days: number) => dayOf(Date.parse(TODAY), days);
const row = (day: string, count: number, changes: Partial<RuleCount> = {}): RuleCount => ({
  day,
  rule: 'chest-pain',
  kind: 'interrupt',
  version: 'v1',
  count,
  ...changes,
});
const same = (count: number, days: number) => Array.from({ length: days }, () => count);

describe('what a day has to pass to be a jump', () => {
  test.each([
    ['no day is known', [], undefined],
    ['two days are known', [3, 4], undefined],
    ['a rule that never interrupts', same(0, 14), { usual: 0, threshold: 10 }],
    ['a rare rule', [0, 0, 1, 0, 2, 0, 1], { usual: 0, threshold: 10 }],
    ['twice a day', same(2, 14), { usual: 2, threshold: 10 }],
    ['three times a day', same(3, 14), { usual: 3, threshold: 12 }],
    ['twenty a day', same(20, 14), { usual: 20, threshold: 80 }],
    ['one wild day among quiet ones changes nothing', [...same(2, 13), 500], { usual: 2, threshold: 10 }],
    ['an even number of days: between the middle two', [4, 6, 10, 1], { usual: 5, threshold: 20 }],
  ])('%s', (_, earlier, expected) => expect(thresholdOf(earlier)).toEqual(expected));
});

describe('a rule that has just become a jump', () => {
  const quiet = Array.from({ length: 14 }, (_, at) => row(daysAgo(at + 1), 3));
  const jump = { rule: 'chest-pain', day: TODAY, usual: 3, threshold: 12 };

  test.each([
    ['is told of when it passes the threshold', 1, 13, [{ ...jump, count: 13 }]],
    ['not when it only reaches it', 1, 12, []],
    ['not a second time', 1, 14, []],
    ['also when many were added at once', 30, 40, [{ ...jump, count: 40 }]],
    ['not when many were added after it was told of', 20, 40, []],
  ])('%s', (_, added, count, expected) => {
    expect(newJumps([row(TODAY, added)], [...quiet, row(TODAY, count)], daysAgo(14))).toEqual(expected);
  });

  test.each([
    ['versions of the content are added up', [row(TODAY, 7), row(TODAY, 6, { version: 'v2' })], 1],
    ['questions are no interrupts', [row(TODAY, 50, { kind: 'ask' })], 0],
    ['complaints are no interrupts', [row(TODAY, 50, { kind: 'complaint' })], 0],
    ['another rule is none of its business', [row(TODAY, 50, { rule: 'stroke' }), row(TODAY, 1)], 1],
  ])('%s', (_, today, told) => {
    expect(newJumps(today, [...quiet, ...today], daysAgo(14))).toHaveLength(told);
  });

  test('days before the first count ever are no days without an alarm', () => {
    const today = row(TODAY, 100);
    const since = (day: string) => newJumps([today], [today], day).length;
    expect([since(TODAY), since(daysAgo(2)), since(daysAgo(3)), since(daysAgo(90))]).toEqual([0, 0, 1, 1]);
  });

  test('a rule that stays high becomes usual', () => {
    const high = quiet.map((each, at) => (at < 8 ? { ...each, count: 20 } : each));
    expect(newJumps([row(TODAY, 20)], [...high, row(TODAY, 20)], daysAgo(14))).toEqual([]);
  });
});
