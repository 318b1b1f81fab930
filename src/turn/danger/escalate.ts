import { higher, type RaisedDisposition, rank } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import type { RaisedFlag } from '../../domain/red-flag';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { type Guidance, guide } from './guide';
import { isOtherLanguage } from './speak-english-only';

/** Raises a danger that a rule found to be present; its guidance is the whole reply. */
export function escalate(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const flags = talk.screening.flags.filter(
    ({ presentation, rule }) => presentation === 'interrupt' && rule !== SECOND_READER,
  );
  return flags.length === 0 ? undefined : raiseAll(flags, talk, knowledge);
}

/**
 * Raises a danger that only the second reader detects. This step comes after answers to the bot's own question and
 * after reasons not to get help, because both sound like danger too, and it does nothing if the level stands already.
 */
export function escalateSecondReading(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const flags = talk.screening.flags.filter(({ presentation }) => presentation === 'interrupt');
  const isHigher = flags.some(({ level }) => rank(level) > rank(talk.memory.disposition));
  if (!isHigher || isExemptFromSecondReader(talk, knowledge)) return undefined;
  // A rule that would only have asked knows the first action: "what do I call if I can't stand all of a sudden".
  const asked = talk.screening.flags.filter(
    ({ presentation, level }) => presentation === 'ask' && flags.some((flag) => flag.level === level),
  );
  return raiseAll([...flags, ...asked], talk, knowledge);
}

/**
 * True for messages that the second reader must not judge. "Nobody is in danger" and "no" are answers, which no model
 * may take for their opposite. It is trained on English only, and a message in a language that is not read gets the
 * number anyway.
 */
export function isExemptFromSecondReader(talk: ScreenedTurn, knowledge: Knowledge): boolean {
  const answer = knowledge.readSafetyAnswer(talk.utterance);
  return answer === 'no' || answer === 'not-happening' || isOtherLanguage(talk, knowledge);
}

function raiseAll(flags: readonly RaisedFlag[], talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const level = flags.reduce<RaisedDisposition>((most, flag) => higher(most, flag.level), 'soon');
  const rules = flags.map(({ rule }) => rule);
  const raised = flags.filter((flag) => flag.level === level).map(({ rule }) => rule);
  return {
    counts: { kind: 'interrupt', rules },
    ...raiseLevel(talk, knowledge, { level, rules, raised, manner: 'interrupt' }),
  };
}

/**
 * Raises the level and gives its guidance; a crisis beside an emergency keeps both numbers.
 *
 * @param guidance the level and what its guidance needs to know
 */
export function raiseLevel(talk: ScreenedTurn, knowledge: Knowledge, guidance: Guidance): Decision {
  const { memory } = talk;
  const level = higher(guidance.level, memory.disposition);
  const isCrisis =
    memory.crisis ||
    guidance.level === 'crisis' ||
    guidance.rules.some((rule) => knowledge.rules.get(rule)?.level === 'crisis');
  const { asked: _answered, ...rest } = memory;
  const raised: Memory = {
    ...rest,
    disposition: level,
    crisis: isCrisis,
    raisedAt: talk.now,
    raisedRules: [...new Set([...guidance.rules, ...memory.raisedRules])],
    escalations: memory.escalations + 1,
    offered: [],
  };
  const isNew = guidance.rules.some((rule) => !memory.raisedRules.includes(rule));
  const guided = guide({ ...guidance, isNew }, { ...talk, memory: raised }, knowledge);
  return { replies: [guided], memory: raised, presentation: 'interrupt' };
}
