import { interrupts, type RaisedDisposition } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import { NO_RULE } from '../../domain/rule-count';
import { withParked } from '../answer/answer-parked';
import { complaintWords, fillSlots, guide } from '../danger/guide';
import { chooseLines } from '../danger/help-lines';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/**
 * "This was not an emergency": said of the alarm, not of the danger. It is counted by rule, so that a rule that cries
 * wolf is found, and it stands nothing down: a level stays with its line, a question that was asked stays open. What the person
 * had asked is answered under the line. A complaint that tells of another danger is heard as that danger.
 */
export function hearComplaint(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { memory } = talk;
  const level = memory.asked?.level ?? memory.disposition;
  if (!memory.asked && !interrupts(level)) return undefined;
  if (!knowledge.readComplaint(talk.utterance.text)) return undefined;
  const rules = complainedOf(memory);
  if (tellsOfAnother(talk, rules)) return undefined;
  const known = memory.complained ?? [];
  const fresh = rules.filter((rule) => !known.includes(rule));
  const noted: Memory = { ...memory, complained: [...known, ...fresh], offered: [] };
  const decided: Decision = {
    ...answer(level as RaisedDisposition, { ...talk, memory: noted }, knowledge),
    memory: noted,
    ...(fresh.length > 0 && { counts: { kind: 'complaint', rules: fresh } }),
  };
  return memory.asked ? decided : withParked(decided, memory.parked, talk, knowledge);
}

/** The rules that are meant: those of the open question, else those of the level that stands. */
function complainedOf({ asked, raisedRules }: Memory): readonly string[] {
  const [rules] = [asked?.rules ?? [], raisedRules].filter((each) => each.length > 0);
  return rules ?? [NO_RULE];
}

function tellsOfAnother({ screening }: ScreenedTurn, rules: readonly string[]): boolean {
  return screening.flags.some((flag) => flag.presentation !== 'accompany' && !rules.includes(flag.rule));
}

/** Thanks, and the advice as it was: under the line of the level (the seal puts it), or within the question asked again. */
function answer(
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
