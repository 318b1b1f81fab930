import { higher, interrupts } from '../../domain/disposition';
import type { AskedSafety, Memory } from '../../domain/memory';
import type { SafetyAnswer } from '../../safety/safety-answers';
import { withParked } from '../answer/answer-parked';
import { raise } from '../danger/escalate';
import { fillSlots } from '../danger/guide';
import { chooseLines } from '../danger/help-lines';
import { isAbuse } from '../danger/in-company';
import { offerAgain } from '../talk/offer-again';
import type { Parts } from '../talk/parts';
import type { Decision, Talk } from '../talk/talk';

/**
 * The answer to a safety question that was asked: a clear no ends it; anything else is followed by the guidance. Where
 * a danger stands already, a bare no ends nothing: only the answers that stand a level down do.
 */
export function hearSafetyAnswer(talk: Talk, parts: Parts): Decision | undefined {
  const { asked } = talk.memory;
  if (!asked) return undefined;
  const answer = parts.readSafetyAnswer(talk.utterance, isDenied(asked, talk));
  const isFree = !interrupts(talk.memory.disposition);
  const parked = isFree ? talk.memory.parked : undefined;
  const standing = isFree ? asked : withStanding(asked, talk.memory);
  if ((isFree && answer !== undefined && ENDS_A_QUESTION.has(answer)) || standsDown(answer, standing, parts))
    return withParked(standDownFrom(standing, talk, parts), parked, talk, parts);
  return raise(talk, parts, { ...standing, manner: 'interrupt' });
}

/** A question about a lesser danger, asked while a greater one stands, is no way out of that one: the answer counts for both. */
function withStanding({ level, rules }: AskedSafety, { disposition, raisedRules }: Memory): AskedSafety {
  return {
    level: disposition === 'none' ? level : higher(level, disposition),
    rules: [...new Set([...rules, ...raisedRules])],
  };
}

/** What ends a question, and no level that stands. */
const ENDS_A_QUESTION: ReadonlySet<SafetyAnswer> = new Set(['no', 'not-meant', 'checked']);

/** "No, I'm not suicidal, just fed up": what was asked about is heard denied, and no other danger; behind a plain no, whatever else is denied. */
function isDenied({ rules }: AskedSafety, { screening: { flags }, utterance }: Talk): boolean {
  const isNo = /^\W*(no|nope|nah)\b/i.test(utterance.text);
  const isOfThat = (rule: string) => isNo || rules.includes(rule);
  return flags.length > 0 && flags.every(({ modifiers, rule }) => modifiers.includes('negated') && isOfThat(rule));
}

/** A raised level goes down only by an answer to the bot's own question: help is here, or it is not happening. */
export function standDown(talk: Talk, parts: Parts): Decision | undefined {
  const { disposition: level, raisedRules: rules } = talk.memory;
  if (!interrupts(level)) return undefined;
  const answer = parts.readSafetyAnswer(talk.utterance);
  if (standsDown(answer, { level, rules }, parts)) return standDownFrom({ level, rules }, talk, parts);
  return answer === 'happening' ? raise(talk, parts, { level, rules, manner: 'interrupt' }) : undefined;
}

/**
 * Which answers stand a level down. Who tells of violence, or hears voices, does not mean help by "they are here"; somebody
 * who is there is help in a crisis alone, and may be the danger itself where it is violence; a doctor's visit is help where
 * a doctor was asked for.
 */
function standsDown(answer: SafetyAnswer | undefined, { level, rules }: AskedSafety, { rules: book }: Parts): boolean {
  const isViolence = rules.some((rule) => isAbuse(rule, book));
  if (answer === 'carer-here') return !isViolence;
  if (answer === 'someone-here') return level === 'crisis' && !isViolence;
  if (answer === 'they-came') return !isViolence && !rules.some((rule) => book.get(rule)?.level === 'crisis');
  if (answer === 'doctor-called') return level === 'urgent' || level === 'soon';
  return answer === 'help-called' || answer === 'not-happening';
}

function standDownFrom({ level, rules }: AskedSafety, talk: Talk, parts: Parts): Decision {
  const { asked: _asked, raisedAt: _raisedAt, parked, ...rest } = talk.memory;
  const { slots, lines } = chooseLines(
    talk.memory.crisis ? ['crisis'] : [],
    talk.country,
    parts.library,
    rest.language,
  );
  const suggestions = offerAgain(parked, parts);
  const paragraphs = [fillSlots(parts.library.disposition(level, rest.language).stoodDown, slots)];
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
