import { higher, interrupts } from '../../domain/disposition';
import type { AskedSafety, Memory } from '../../domain/memory';
import type { SafetyAnswer } from '../../safety/safety-answers';
import { answerParked } from '../answer/answer-parked';
import { raiseLevel } from '../danger/escalate';
import { fillSlots } from '../danger/guide';
import { chooseLines } from '../danger/help-lines';
import { isAbuse } from '../danger/leading-rule';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { offerAgain } from '../talk/offer-again';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { appendAnswer } from './append-answer';
import { isFalseSuspicion, withdrawAlarm } from './set-suspicion-aside';

/**
 * Handles the answer to an open safety question. A clear no ends it; any other answer is followed by the guidance.
 * While a danger stands, a bare no ends nothing: only the answers that stand a level down do.
 */
export function hearSafetyAnswer(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { asked } = talk.memory;
  if (!asked) return undefined;
  const beside = questionBeside(asked, talk, knowledge);
  if (beside !== undefined) return beside;
  if (!interrupts(talk.memory.disposition) && isFalseSuspicion(asked, talk, knowledge))
    return withdrawAlarm(standDownFrom(asked, talk, knowledge), talk, knowledge);
  const answer = knowledge.readSafetyAnswer(talk.utterance, isDenied(asked, talk));
  const isFree = !interrupts(talk.memory.disposition);
  const parked = isFree ? talk.memory.parked : undefined;
  const standing = isFree ? asked : combineWithStanding(asked, talk.memory);
  if ((isFree && answer !== undefined && ENDS_QUESTION.has(answer)) || standsDown(answer, standing, knowledge))
    return answerParked(standDownFrom(standing, talk, knowledge), parked, talk, knowledge);
  return raiseLevel(talk, knowledge, { ...standing, manner: 'interrupt' });
}

/**
 * Combines the question with the level that stands. A question about a lesser danger, asked while a greater one stands,
 * is no way out of the greater one, so the answer has to count for both.
 */
function combineWithStanding({ level, rules }: AskedSafety, { disposition, raisedRules }: Memory): AskedSafety {
  return {
    level: disposition === 'none' ? level : higher(level, disposition),
    rules: [...new Set([...rules, ...raisedRules])],
  };
}

/**
 * Handles an answer with a question behind it: "It was last year. Should he try iloprost again?". Replies to the answer
 * first and then to the question, if the screen detects nothing in either.
 */
function questionBeside(asked: AskedSafety, talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { utterance, memory, screening } = talk;
  if (interrupts(memory.disposition) || screening.flags.some(({ presentation }) => presentation !== 'accompany'))
    return undefined;
  const [head = '', ...rest] = utterance.text.split(/(?<=[.!])\s+/u);
  const question = { ...utterance, text: rest.join(' ') };
  const answer = knowledge.readSafetyAnswer({ ...utterance, text: head });
  if (answer !== 'no' && answer !== 'not-meant') return undefined;
  if (rest.length === 0 || !isPageQuestion(question, knowledge)) return undefined;
  const lowered = standDownFrom(asked, talk, knowledge);
  const { parked: _earlier, ...kept } = lowered.memory;
  return appendAnswer(lowered, { ...talk, utterance: question, memory: kept }, knowledge) ?? lowered;
}

/**
 * True for a question that begins like one and names a page. "But it hurts now?" says instead that the danger is not
 * over.
 */
function isPageQuestion(question: ScreenedTurn['utterance'], { readers, hasNames, readRelapse }: Knowledge): boolean {
  const [first = ''] = plainWords(question.text);
  const isAsked = readers.words.questions.begins.has(first) && readers.cut(question.text).every(({ asks }) => asks);
  return isAsked && hasNames(question) && readRelapse(question.text).length === 0;
}

/** Answers that end a safety question but do not lower a level that stands. */
const ENDS_QUESTION: ReadonlySet<SafetyAnswer> = new Set(['no', 'not-meant', 'checked']);

/**
 * True if the message denies what was asked about and no other danger: "no, I'm not suicidal, just fed up". After a
 * plain no, it does not matter what else is denied.
 */
function isDenied({ rules }: AskedSafety, { screening: { flags }, utterance }: ScreenedTurn): boolean {
  const isNo = /^\W*(no|nope|nah)\b/i.test(utterance.text);
  const isOfThat = (rule: string) => isNo || rules.includes(rule);
  return flags.length > 0 && flags.every(({ modifiers, rule }) => modifiers.includes('negated') && isOfThat(rule));
}

/** Lowers a raised level. Only an answer to the bot's own question does so: help is there, or it is not happening. */
export function standDown(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { disposition: level, raisedRules: rules } = talk.memory;
  if (!interrupts(level)) return undefined;
  if (isFalseSuspicion({ level, rules }, talk, knowledge))
    return withdrawAlarm(standDownFrom({ level, rules }, talk, knowledge), talk, knowledge);
  const answer = knowledge.readSafetyAnswer(talk.utterance);
  if (standsDown(answer, { level, rules }, knowledge)) {
    const lowered = standDownFrom({ level, rules }, talk, knowledge);
    // While an ambulance is on its way nobody reads on; a person who only has to see a doctor did ask for an answer.
    return level === 'urgent' ? answerParked(lowered, talk.memory.parked, talk, knowledge) : lowered;
  }
  // "My mum is with me" is no help if an ambulance is needed: the guidance stands, and the message is not a new
  // question.
  const isStillSo = answer === 'happening' || answer === 'someone-here' || answer === 'carer-here';
  return isStillSo ? raiseLevel(talk, knowledge, { level, rules, manner: 'interrupt' }) : undefined;
}

/**
 * Tells whether an answer stands a level down. From a person who reports violence or hears voices, "they are here" does
 * not mean that help has come. Somebody who is with the person counts as help in a crisis only, and in case of violence
 * may be the danger itself. A visit to a doctor, past or planned, counts as help if a doctor was what was advised.
 */
function standsDown(
  answer: SafetyAnswer | undefined,
  { level, rules }: AskedSafety,
  { rules: book }: Knowledge,
): boolean {
  const isViolence = rules.some((rule) => isAbuse(rule, book));
  if (answer === 'carer-here') return !isViolence;
  if (answer === 'someone-here') return level === 'crisis' && !isViolence;
  if (answer === 'they-came') return !isViolence && !rules.some((rule) => book.get(rule)?.level === 'crisis');
  if (answer === 'doctor-called' || answer === 'checked') return level === 'urgent' || level === 'soon';
  return answer === 'help-called' || answer === 'not-happening';
}

function standDownFrom({ level, rules }: AskedSafety, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const { asked: _asked, raisedAt: _raisedAt, parked, ...rest } = talk.memory;
  const { slots, lines } = chooseLines(
    talk.memory.crisis ? ['crisis'] : [],
    talk.country,
    knowledge.library,
    rest.language,
  );
  const suggestions = offerAgain(parked, talk.now, knowledge);
  const paragraphs = [fillSlots(knowledge.library.disposition(level, rest.language).stoodDown, slots)];
  const lowered = { level, rules, at: talk.now };
  const memory: Memory = {
    ...rest,
    lowered,
    disposition: 'none',
    raisedRules: [],
    reports: {},
    barriers: {},
    offered: suggestions,
  };
  return {
    replies: [{ kind: 'notice', outcome: 'notice', paragraphs, suggestions, lines }],
    memory,
    presentation: 'none',
  };
}
