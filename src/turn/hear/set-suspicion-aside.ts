import { interrupts } from '../../domain/disposition';
import type { AskedSafety } from '../../domain/memory';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import { converse } from '../answer/converse';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { appendAnswer } from './append-answer';

/**
 * True for a crisis that no rule has detected: only the second reader (the statistical model beside the rules) asked or
 * raised, and statistics may be wrong. A danger to the body is not such an alarm, because "I am fine" and "you are
 * wrong" are what people say who do not want to call.
 */
function isReaderAlone({ level, rules }: AskedSafety): boolean {
  return level === 'crisis' && rules.length > 0 && rules.every((rule) => rule === SECOND_READER);
}

/** A longer message tells a story, and the danger in it may have no part in the question. */
const MOST_WORDS = 10;
/** Below this confidence, a page might answer what was not asked. */
const LEAST_CONFIDENCE = 0.5;

/**
 * Sets aside a crisis that only the second reader suspects if the message is a short question that a page answers with
 * certainty ("so the plate stays for ever?"). The danger then counts as mentioned only: the answer comes with one line
 * on whom to call. If the bot had asked about such a suspicion before, and this message gives no reason for one, that
 * question is withdrawn. Of the crises in our test sets that no rule detects, none reads like this.
 *
 * @returns the turn without the suspicion; the same turn if a rule has detected something, a danger stands, no page
 * answers, or the bot gives no answers at present
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

/** "My child is 6 with a limp and fever" is a statement and asks nothing, although a page has an answer to it. */
function isPlainQuestion(text: string, { readers }: Knowledge): boolean {
  const isShort = text.trim().split(/\s+/, MOST_WORDS + 1).length <= MOST_WORDS;
  return isShort && readers.cut(text).every(({ asks }) => asks);
}

/** True if a page answers the message with certainty. */
function isAnswered(talk: ScreenedTurn, knowledge: Knowledge): boolean {
  const { replies, confidence = 0 } = converse(talk, knowledge);
  return replies[0].kind === 'answer' && confidence >= LEAST_CONFIDENCE;
}

/**
 * True if the person protests against an alarm that only the second reader raised, and the screen detects nothing in
 * the protest.
 *
 * @param alarm the level and rules of the alarm
 */
export function isFalseSuspicion(alarm: AskedSafety, talk: ScreenedTurn, knowledge: Knowledge): boolean {
  if (!isReaderAlone(alarm) || !isUnsuspected(talk)) return false;
  const answer = knowledge.readSafetyAnswer(talk.utterance);
  return answer === 'misread' || answer === 'not-meant';
}

/**
 * Takes back an alarm that only the second reader raised. The person is not reminded of a crisis for the rest of the
 * talk, unless a rule had detected one before, and what was asked along with the protest is answered after it.
 *
 * @param lowered the decision that stands the level down
 */
export function withdrawAlarm(lowered: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const { asked: _withdrawn, ...kept } = lowered.memory;
  const memory = { ...kept, crisis: kept.crisis && talk.memory.lowered !== undefined };
  const both = appendAnswer(lowered, { ...talk, memory }, knowledge);
  return both?.replies[1]?.kind === 'answer' ? both : { ...lowered, memory };
}

function isUnsuspected({ screening: { flags } }: ScreenedTurn): boolean {
  return flags.every(({ presentation }) => presentation === 'accompany');
}
