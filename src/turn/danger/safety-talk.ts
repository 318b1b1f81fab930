import { interrupts, type RaisedDisposition } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import { NO_RULE } from '../../domain/rule-count';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import { MYTHS, PERSONAL_ADVICE } from '../readers/intent-groups';
import { isUnhelpful } from '../talk/is-unhelpful';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { isExemptFromSecondReader, raiseLevel } from './escalate';
import { fillSlots, guide } from './guide';
import { chooseLines } from './help-lines';
import { isAbuseAlone } from './leading-rule';

/** Answers a barrier (a reason not to get help) warmly while a danger stands, and leaves the danger as it was. */
export function meetBarrier(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const level = talk.memory.disposition;
  if (!interrupts(level)) return undefined;
  const [name] = isBareNumber(talk.utterance.text) ? [NUMBER_BARRIER] : knowledge.readBarriers(talk.utterance.text);
  const barrier = knowledge.library.barriers.find((each) => each.name === name);
  if (!barrier || name === undefined) return undefined;
  const times = talk.memory.barriers[name] ?? 0;
  const memory: Memory = {
    ...talk.memory,
    barriers: { ...talk.memory.barriers, [name]: times + 1 },
    escalations: talk.memory.escalations + 1,
  };
  const guidance = guide({ level, rules: memory.raisedRules, manner: 'interrupt' }, { ...talk, memory }, knowledge);
  // "They may mean well" must not be said about a person who hurts somebody, and the person cannot call while that one
  // listens.
  const isOfAbuse = isAbuseAlone(memory.raisedRules, knowledge.rules);
  const answer = isOfAbuse ? '' : (barrier.answers[times % barrier.answers.length] ?? '');
  const { slots } = chooseLines([], talk.country, knowledge.library, memory.language);
  const [first = '', ...rest] = guidance.paragraphs;
  return {
    replies: [{ ...guidance, paragraphs: [fillSlots(answer, slots), first, ...rest].filter(Boolean) }],
    memory,
    presentation: 'interrupt',
  };
}

/** A message of only a number ("108?") asks whether it is the number to call. */
function isBareNumber(text: string): boolean {
  return /^\W*\d{3,4}\W*$/.test(text);
}

/** The barrier that answers such a message. */
const NUMBER_BARRIER = 'which-number';

/**
 * Asks again about a danger that was declared over: "it is back, what now?", "they left", "I lied". "Can it come back?"
 * reports nothing.
 */
export function hearRelapse(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { lowered, disposition, asked } = talk.memory;
  if (!lowered || interrupts(disposition) || asked || talk.now - lowered.at > RELAPSE_MS) return undefined;
  const isShort = talk.utterance.text.split(/\s+/).length <= MAX_RELAPSE_WORDS;
  if (!isShort) return undefined;
  const told = knowledge.readers.cut(talk.utterance.text).filter((piece) => !piece.asks);
  return told.some(({ text }) => knowledge.readRelapse(text).length > 0)
    ? askSafetyQuestion(lowered.level, lowered.rules, talk, knowledge)
    : undefined;
}

/** How long a danger that was declared over can come back in a few words, and how many words these are at most. */
const RELAPSE_MS = 24 * 3_600_000;
const MAX_RELAPSE_WORDS = 12;

/**
 * Asks one safety question, with the guidance already in it, if it is unclear whether a danger is present. While a
 * danger stands, its line is shown anyway, and a mere suspicion of the second reader ("I'm not ringing anyone") asks
 * nothing more.
 */
export function askSafety(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  if (talk.screening.presentation !== 'ask') return undefined;
  const flags = talk.screening.flags.filter((flag) => flag.presentation === 'ask');
  const isTold = flags.some(({ rule }) => rule !== SECOND_READER);
  if (!isTold && (interrupts(talk.memory.disposition) || isExemptFromSecondReader(talk, knowledge))) return undefined;
  const asked = askSafetyQuestion(
    talk.screening.level as RaisedDisposition,
    flags.map((flag) => flag.rule),
    talk,
    knowledge,
  );
  return flags.every((flag) => flag.modifiers.includes('finding')) ? forReportFinding(asked, knowledge) : asked;
}

/**
 * A finding in a report is not something that "happens": says when it would count, and parks the question about the
 * words of the report for afterwards.
 */
function forReportFinding(asked: Decision, { library }: Knowledge): Decision {
  const [guidance, ...others] = asked.replies;
  const told = { ...guidance, paragraphs: [library.say('report-finding'), ...guidance.paragraphs] };
  return { ...asked, replies: [told, ...others], memory: { ...asked.memory, parked: { intent: 'scan-report' } } };
}

/**
 * Asks the safety question of a level. The level itself stays as it is until the question is answered.
 *
 * @param level the level of the danger that the question is about
 * @param rules the rules that it is about; none if no rule detected it
 */
export function askSafetyQuestion(
  level: RaisedDisposition,
  rules: readonly string[],
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Decision {
  const crisis = talk.memory.crisis || level === 'crisis';
  // What was parked before is not what the answer to this question goes back to.
  const { parked: _earlier, ...rest } = talk.memory;
  const memory: Memory = { ...rest, crisis, asked: { level, rules }, offered: [] };
  return {
    replies: [guide({ level, rules, manner: 'ask' }, { ...talk, memory }, knowledge)],
    memory,
    presentation: 'ask',
    counts: { kind: 'ask', rules: rules.length > 0 ? rules : [NO_RULE] },
  };
}

/**
 * Repeats the guidance while a danger stands: for "what do I do?", a bare no, a message that was not understood, and
 * for questions such as "should I rinse it?", because no page covers first aid.
 *
 * @param decision the decision otherwise
 */
export function remind(decision: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const level = talk.memory.disposition;
  if (!interrupts(level)) return decision;
  const isAid = level !== 'crisis' && asksFirstAid(decision, talk, knowledge);
  if (!isAid && (decision.intent === PERSONAL_ADVICE || !isUnhelpful(decision, talk, knowledge))) return decision;
  const raised = raiseLevel(talk, knowledge, { level, rules: talk.memory.raisedRules, manner: 'interrupt' });
  const [guidance, ...others] = raised.replies;
  if (!isAid || guidance.kind !== 'escalation') return raised;
  const [first = '', ...rest] = guidance.paragraphs;
  return {
    ...raised,
    replies: [{ ...guidance, paragraphs: [first, knowledge.library.say('danger-first'), ...rest] }, ...others],
  };
}

function asksFirstAid({ intent }: Decision, { utterance }: ScreenedTurn, knowledge: Knowledge): boolean {
  return intent === PERSONAL_ADVICE || intent === MYTHS || knowledge.readFirstAid(utterance.text).length > 0;
}
