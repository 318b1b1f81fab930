import type { RaisedDisposition } from '../../domain/disposition';
import { higher, interrupts } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import type { RaisedFlag, Screening } from '../../domain/red-flag';

/** How often a danger must have been told before, for the next telling to raise its level. */
const TOLD_BEFORE = 2;

/**
 * One rung up for a symptom that a person tells of again and again: somebody who says it a third time was not helped by
 * the first two answers. A crisis keeps its own guidance, which has the emergency number in it.
 */
const NEXT_RUNG: Readonly<Record<RaisedDisposition, RaisedDisposition>> = {
  soon: 'urgent',
  urgent: 'emergency',
  crisis: 'crisis',
  emergency: 'emergency',
};

/**
 * Raises what is told for the third time. In: what the screen found, how often each rule was told of before, and
 * whether this message tells or only asks. Out: the screening, with risen flags interrupting where their level does.
 */
export function riseWithReports(screening: Screening, reports: Memory['reports'], isReport: boolean): Screening {
  if (!isReport || !screening.flags.some((flag) => isTold(flag) && (reports[flag.rule] ?? 0) >= TOLD_BEFORE))
    return screening;
  const flags = screening.flags.map((flag) =>
    isTold(flag) && (reports[flag.rule] ?? 0) >= TOLD_BEFORE ? risen(flag) : flag,
  );
  const interrupting = flags.filter((flag) => flag.presentation === 'interrupt');
  if (interrupting.length === 0) return { ...screening, flags };
  const level = interrupting.reduce<RaisedDisposition>((most, flag) => higher(most, flag.level), 'soon');
  const others = flags.filter((flag) => flag.presentation !== 'interrupt');
  return { ...screening, flags: [...interrupting, ...others], presentation: 'interrupt', level };
}

/** Counts this message's reports. In: the screening, the counts so far, whether it tells or only asks. Out: new counts. */
export function countReports(screening: Screening, reports: Memory['reports'], isReport: boolean): Memory['reports'] {
  const told = screening.flags.filter(isTold);
  if (!isReport || told.length === 0) return reports;
  return { ...reports, ...Object.fromEntries(told.map(({ rule }) => [rule, (reports[rule] ?? 0) + 1])) };
}

/** A message tells something unless all of its sentences ask: "why is my calf swollen?" is no report. */
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

/** Present, and not only spoken of. */
function isTold({ presentation, modifiers }: RaisedFlag): boolean {
  return presentation === 'interrupt' || (presentation === 'accompany' && modifiers.length === 0);
}

function risen(flag: RaisedFlag): RaisedFlag {
  const level = NEXT_RUNG[flag.level];
  if (level === flag.level) return flag;
  return {
    ...flag,
    level,
    presentation: interrupts(level) ? 'interrupt' : flag.presentation,
    because: 'told three times',
  };
}
