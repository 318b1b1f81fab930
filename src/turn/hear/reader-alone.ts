import { interrupts } from '../../domain/disposition';
import type { AskedSafety } from '../../domain/memory';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import { converse } from '../answer/converse';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { answeredBehind } from './answered-behind';

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
 * "So the plate stays for ever?": a crisis that only the second reader suspects, in a short question that a page answers for
 * certain, is no more than spoken of: the answer comes with one line on whom to call. If it had asked before, and this
 * message gives it nothing to suspect, its question is withdrawn. Of the crises in our sets that no rule hears, none reads so.
 *
 * @returns the turn without the suspicion; the turn as it is where a rule speaks, a danger stands, no page answers, or there
 * are no answers to be had
 */
export function setSuspicionAside(talk: ScreenedTurn, knowledge: Knowledge): ScreenedTurn {
  const { screening, memory } = talk;
  if (interrupts(memory.disposition) || memory.person || knowledge.isClosed) return talk;
  const { asked, ...free } = memory;
  if (asked) {
    const isOver = isReaderAlone(asked) && isUnsuspected(talk) && isAnswered({ ...talk, memory: free }, knowledge);
    return isOver ? { ...talk, memory: free } : talk;
  }
  const isSuspected = screening.presentation === 'ask' || screening.presentation === 'interrupt';
  const isOfReader = screening.flags.every(({ rule, level }) => isReaderAlone({ level, rules: [rule] }));
  if (!isSuspected || !isOfReader) return talk;
  if (!isPlainQuestion(talk.utterance.text, knowledge) || !isAnswered(talk, knowledge)) return talk;
  const flags = screening.flags.map((flag) => ({ ...flag, presentation: 'accompany', modifiers: ['unsure'] }) as const);
  return { ...talk, screening: { ...screening, flags, presentation: 'accompany' } };
}

/** "My child is 6 with a limp and fever" tells, and asks nothing, though a page has an answer to it. */
function isPlainQuestion(text: string, { readers }: Knowledge): boolean {
  const isShort = text.trim().split(/\s+/, MOST_WORDS + 1).length <= MOST_WORDS;
  return isShort && readers.cut(text).every(({ asks }) => asks);
}

/** True where a page answers the message for certain. */
function isAnswered(talk: ScreenedTurn, knowledge: Knowledge): boolean {
  const { replies, confidence = 0 } = converse(talk, knowledge);
  return replies[0].kind === 'answer' && confidence >= LEAST_CONFIDENCE;
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
 *
 * @param lowered the decision that stands the level down
 */
export function takeBack(lowered: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const { asked: _withdrawn, ...kept } = lowered.memory;
  const memory = { ...kept, crisis: kept.crisis && talk.memory.lowered !== undefined };
  const both = answeredBehind(lowered, { ...talk, memory }, knowledge);
  return both?.replies[1]?.kind === 'answer' ? both : { ...lowered, memory };
}

function isUnsuspected({ screening: { flags } }: ScreenedTurn): boolean {
  return flags.every(({ presentation }) => presentation === 'accompany');
}
