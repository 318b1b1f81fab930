import { dayOf, type RuleCount } from '../domain/rule-count';

/** How many days before today define what is usual for a rule. */
export const USUAL_DAYS = 14;
/** With fewer known days, nothing counts as usual yet. */
const FEWEST_DAYS = 3;
/** A rule that hardly ever interrupts may do so ten times in a day by chance. */
const LEAST = 10;
/**
 * With weekday patterns and waves of visitors, three times the usual still occurs by chance; more than four times
 * hardly ever.
 */
const TIMES = 4;

/** A day on which a rule interrupted far more often than usual. */
export interface RuleJump {
  readonly rule: string;
  readonly day: string;
  readonly count: number;
  /** The median of the days before. */
  readonly usual: number;
  readonly threshold: number;
}

/**
 * The count that a day has to exceed to be a jump: ten, or four times the median of the days before. In simulations a
 * rule exceeds it by chance once in 5,000 days, and once in 100 if weekdays differ by 40 %. A rule that stays high
 * becomes usual after a week and is no longer reported.
 * @param earlier the counts of the days before, including zeros
 * @returns undefined while too few days are known
 */
export function thresholdOf(earlier: readonly number[]): Pick<RuleJump, 'usual' | 'threshold'> | undefined {
  if (earlier.length < FEWEST_DAYS) return undefined;
  const usual = median(earlier);
  return { usual, threshold: Math.max(LEAST, TIMES * usual) };
}

/**
 * Finds the rules whose counts have just exceeded the threshold with what was added last. That reports each once a day,
 * without a list of those already reported.
 * @param counts all counts of the last days, including what was added
 */
export function newJumps(
  added: readonly RuleCount[],
  counts: readonly RuleCount[],
  firstDay: string | undefined,
): readonly RuleJump[] {
  const places = new Set(added.filter(isInterrupt).map(({ day, rule }) => `${day} ${rule}`));
  return [...places].flatMap((place) => {
    const [day = '', rule = ''] = place.split(' ');
    const bounds = thresholdOf(daysBefore(day, firstDay).map((each) => interruptsOf(rule, each, counts)));
    const count = interruptsOf(rule, day, counts);
    const before = count - interruptsOf(rule, day, added);
    if (!bounds || count <= bounds.threshold || before > bounds.threshold) return [];
    return [{ rule, day, count, ...bounds }];
  });
}

function daysBefore(day: string, firstDay = day): readonly string[] {
  const days = Array.from({ length: USUAL_DAYS }, (_, at) => dayOf(Date.parse(day), at + 1));
  return days.filter((each) => each >= firstDay);
}

function interruptsOf(rule: string, day: string, counts: readonly RuleCount[]): number {
  return counts
    .filter((each) => isInterrupt(each) && each.rule === rule && each.day === day)
    .reduce((sum, { count }) => sum + count, 0);
}

function isInterrupt({ kind }: RuleCount): boolean {
  return kind === 'interrupt';
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] ?? 0)) / 2;
}
