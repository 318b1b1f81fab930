import type { RaisedDisposition } from '../../domain/disposition';
import { higher, interrupts } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import type { RaisedFlag, Screening } from '../../domain/red-flag';

/** How often a danger must have been reported before, so that the next report raises its level. */
const REPORTS_BEFORE_RISE = 2;

/**
 * The next level for a symptom that is reported again and again: a person who reports it a third time was not helped by
 * the first two answers. A crisis keeps its own guidance, which includes the emergency number.
 */
const NEXT_RUNG: Readonly<Record<RaisedDisposition, RaisedDisposition>> = {
  soon: 'urgent',
  urgent: 'emergency',
  crisis: 'crisis',
  emergency: 'emergency',
};

/**
 * Raises the level of a danger that is reported for the third time.
 *
 * @param screening what the screen found
 * @param reports how often each rule's danger was reported before
 * @param isReport false if the message only asks
 * @returns the screening; raised flags interrupt if their new level does
 */
export function raiseOnThirdReport(screening: Screening, reports: Memory['reports'], isReport: boolean): Screening {
  if (!isReport || !screening.flags.some((flag) => isPresent(flag) && (reports[flag.rule] ?? 0) >= REPORTS_BEFORE_RISE))
    return screening;
  const flags = screening.flags.map((flag) =>
    isPresent(flag) && (reports[flag.rule] ?? 0) >= REPORTS_BEFORE_RISE ? raiseFlag(flag) : flag,
  );
  const interrupting = flags.filter((flag) => flag.presentation === 'interrupt');
  if (interrupting.length === 0) return { ...screening, flags };
  const level = interrupting.reduce<RaisedDisposition>((most, flag) => higher(most, flag.level), 'soon');
  const others = flags.filter((flag) => flag.presentation !== 'interrupt');
  return { ...screening, flags: [...interrupting, ...others], presentation: 'interrupt', level };
}

/**
 * Counts the reports of this message.
 *
 * @param screening what the screen found
 * @param reports the counts so far
 * @param isReport false if the message only asks
 * @returns the new counts
 */
export function countReports(screening: Screening, reports: Memory['reports'], isReport: boolean): Memory['reports'] {
  const told = screening.flags.filter(isPresent);
  if (!isReport || told.length === 0) return reports;
  return { ...reports, ...Object.fromEntries(told.map(({ rule }) => [rule, (reports[rule] ?? 0) + 1])) };
}

/** True unless all sentences of a message are questions: "why is my calf swollen?" reports nothing. */
export function isReport(text: string): boolean {
  return text
    .split(SENTENCE)
    .some((sentence) => /^\P{L}*\p{L}\S*\s\P{L}*\p{L}/u.test(sentence) && !isQuestion(sentence));
}

const SENTENCE = /(?<=[.!?\n])/u;
const ASKS = /^\W*(what|why|how|when|where|which|who|is|are|am|can|could|should|do|does|did|will|would)\b/i;

function isQuestion(sentence: string): boolean {
  return sentence.trimEnd().endsWith('?') || ASKS.test(sentence);
}

/** True for a danger that is present rather than only mentioned. */
function isPresent({ presentation, modifiers }: RaisedFlag): boolean {
  return presentation === 'interrupt' || (presentation === 'accompany' && modifiers.length === 0);
}

function raiseFlag(flag: RaisedFlag): RaisedFlag {
  const level = NEXT_RUNG[flag.level];
  if (level === flag.level) return flag;
  return {
    ...flag,
    level,
    presentation: interrupts(level) ? 'interrupt' : flag.presentation,
    because: 'told three times',
  };
}
