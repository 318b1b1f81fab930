import { dayOf, type RuleCount } from '../domain/rule-count';

/** So many days before today say what is usual for a rule. */
export const USUAL_DAYS = 14;
/** While fewer days are known, nothing is usual yet. */
const FEWEST_DAYS = 3;
/** A rule that hardly ever interrupts may do so ten times in a day by chance. */
const LEAST = 10;
/** Where weekdays differ and people come in waves, three times the usual still happens by itself; more than four hardly. */
const TIMES = 4;

/** A day on which a rule interrupted far more often than it does. */
export interface RuleJump {
  readonly rule: string;
  readonly day: string;
  readonly count: number;
  /** The median of the days before. */
  readonly usual: number;
  readonly threshold: number;
}

/**
 * The count that a day has to pass to be a jump: ten, or four times the median of the days before. In: the counts of
 * those days, zeros among them. Out: usual and threshold; undefined while too few days are known. In simulated
 * counts, a rule passes it by chance once in 5,000 days, and once in 100 where weekdays differ by 40 %. A rule that
 * stays high becomes usual after a week, and is told of no more.
 */
export function thresholdOf(earlier: readonly number[]): Pick<RuleJump, 'usual' | 'threshold'> | undefined {
  if (earlier.length < FEWEST_DAYS) return undefined;
  const usual = median(earlier);
  return { usual, threshold: Math.max(LEAST, TIMES * usual) };
}

/**
 * Finds the rules that have just become a jump: their counts passed the threshold with what was added last, so that
 * each is told of once a day and no list of the told is needed. In: what was added, all counts of the last days with
 * that in them, the day of the first count ever. Out: the jumps.
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
