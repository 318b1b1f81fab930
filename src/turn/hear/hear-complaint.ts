import { interrupts, type RaisedDisposition } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import { NO_RULE } from '../../domain/rule-count';
import { answerParked } from '../answer/answer-parked';
import { complaintWords, fillSlots, guide } from '../danger/guide';
import { chooseLines } from '../danger/help-lines';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/**
 * Hears a complaint about the alarm, such as "this was not an emergency", which says nothing about the danger itself.
 * It is counted by rule, so that rules that raise false alarms are found, and it stands nothing down: a level keeps its
 * line, and an open safety question stays open. What the person had asked is answered under the line. A complaint that
 * describes another danger is treated as that danger.
 */
export function hearComplaint(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { memory } = talk;
  const level = memory.asked?.level ?? memory.disposition;
  if (!memory.asked && !interrupts(level)) return undefined;
  if (!knowledge.readComplaint(talk.utterance.text)) return undefined;
  const rules = complainedOf(memory);
  if (describesOther(talk, rules)) return undefined;
  const known = memory.complained ?? [];
  const fresh = rules.filter((rule) => !known.includes(rule));
  const noted: Memory = { ...memory, complained: [...known, ...fresh], offered: [] };
  const decided: Decision = {
    ...acknowledge(level as RaisedDisposition, { ...talk, memory: noted }, knowledge),
    memory: noted,
    ...(fresh.length > 0 && { counts: { kind: 'complaint', rules: fresh } }),
  };
  return memory.asked ? decided : answerParked(decided, memory.parked, talk, knowledge);
}

/** The rules that the complaint is about: those of the open question, else those of the level that stands. */
function complainedOf({ asked, raisedRules }: Memory): readonly string[] {
  const [rules] = [asked?.rules ?? [], raisedRules].filter((each) => each.length > 0);
  return rules ?? [NO_RULE];
}

function describesOther({ screening }: ScreenedTurn, rules: readonly string[]): boolean {
  return screening.flags.some((flag) => flag.presentation !== 'accompany' && !rules.includes(flag.rule));
}

/**
 * Thanks the person and gives the same advice again: under the line of the level, which the seal adds, or as part of
 * the safety question asked again.
 */
function acknowledge(
  level: RaisedDisposition,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Pick<Decision, 'replies' | 'presentation'> {
  const { asked } = talk.memory;
  const { slots } = chooseLines([], talk.country, knowledge.library, talk.memory.language);
  const noted = fillSlots(complaintWords(level, talk.memory, knowledge.library).noted, slots);
  if (!asked) {
    const notice = { kind: 'notice', outcome: 'notice', paragraphs: [noted], suggestions: [], lines: [] } as const;
    return { replies: [notice], presentation: 'none' };
  }
  const question = guide({ ...asked, manner: 'ask' }, talk, knowledge);
  const [first = '', ...rest] = question.paragraphs;
  return { replies: [{ ...question, paragraphs: [first, noted, ...rest] }], presentation: 'ask' };
}
