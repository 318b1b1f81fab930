import { interrupts } from '../../domain/disposition';
import type { AskedSafety } from '../../domain/memory';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import { converse } from '../answer/converse';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/**
 * True for a crisis that no rule has spoken of: the second reader alone asked or raised, and statistics may be mistaken.
 * A danger to the body is no such alarm: "I am fine" and "you are wrong" are what people say who do not want to call.
 */
function isReaderAlone({ level, rules }: AskedSafety): boolean {
  return level === 'crisis' && rules.length > 0 && rules.every((rule) => rule === SECOND_READER);
}

/** A longer message tells a story, and what is dangerous in it may be no part of what it asks. */
const MOST_WORDS = 10;
/** Below this, a page answers what may not have been asked. */
const LEAST_CONFIDENCE = 0.5;

/**
 * "So I need it for ever?": a short question that only the second reader suspects, and that a page answers for certain, is
 * answered, with one line on whom to call. Of the crises and dangers in our sets that no rule hears, none reads so.
 * In: the turn, the knowledge. Out: the turn, its suspicion no more than spoken of; the turn as it is where a rule speaks,
 * a danger stands or was asked about, or no page answers.
 */
export function hearPlainQuestion(talk: ScreenedTurn, knowledge: Knowledge): ScreenedTurn {
  const { screening, memory, utterance } = talk;
  const isSuspected = screening.presentation === 'ask' || screening.presentation === 'interrupt';
  const isOfCrisis = screening.flags.every(({ rule, level }) => rule === SECOND_READER && level === 'crisis');
  if (!isSuspected || !isOfCrisis) return talk;
  if (interrupts(memory.disposition) || memory.asked) return talk;
  if (utterance.text.trim().split(/\s+/, MOST_WORDS + 1).length > MOST_WORDS) return talk;
  // "My child is 6 with a limp and fever" tells, and a page answers it all the same.
  if (!knowledge.readers.cut(utterance.text).every(({ asks }) => asks)) return talk;
  const { replies, confidence = 0 } = converse(talk, knowledge);
  if (replies[0].kind !== 'answer' || confidence < LEAST_CONFIDENCE) return talk;
  const flags = screening.flags.map((flag) => ({ ...flag, presentation: 'accompany', modifiers: ['unsure'] }) as const);
  return { ...talk, screening: { ...screening, flags, presentation: 'accompany' } };
}

/**
 * The second reader alone had asked whether somebody is in danger, and the person goes on with a question that a page
 * answers: it is answered, and the question is withdrawn. The line with the numbers of a crisis stays above it.
 * Out: nothing where a rule asked, a danger stands, the screen hears anything in this message, or no page answers.
 */
export function goOnAfterReader(asked: AskedSafety, talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  if (!isReaderAlone(asked) || interrupts(talk.memory.disposition) || !isUnsuspected(talk)) return undefined;
  const { asked: _withdrawn, ...memory } = talk.memory;
  const decision = converse({ ...talk, memory }, knowledge);
  return decision.replies[0].kind === 'answer' ? decision : undefined;
}

/** True where a person protests against an alarm that the second reader alone raised, and the screen hears nothing in the protest. */
export function isMisread(alarm: AskedSafety, talk: ScreenedTurn, knowledge: Knowledge): boolean {
  if (!isReaderAlone(alarm) || !isUnsuspected(talk)) return false;
  const answer = knowledge.readSafetyAnswer(talk.utterance);
  return answer === 'misread' || answer === 'not-meant';
}

/**
 * What follows when an alarm of the second reader alone is taken back: nobody is reminded of a crisis for the rest of the
 * talk, unless a rule spoke of one before, and what was asked with the protest is answered behind it.
 * In: the decision that stands the level down, the turn, the knowledge.
 */
export function takeBack(lowered: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const { asked: _withdrawn, ...kept } = lowered.memory;
  const memory = { ...kept, crisis: kept.crisis && talk.memory.lowered !== undefined };
  const question = converse({ ...talk, memory }, knowledge);
  if (question.replies[0].kind !== 'answer') return { ...lowered, memory };
  const [first] = lowered.replies;
  return { ...question, replies: [{ ...first, suggestions: [] }, ...question.replies] };
}

function isUnsuspected({ screening: { flags } }: ScreenedTurn): boolean {
  return flags.every(({ presentation }) => presentation === 'accompany');
}
