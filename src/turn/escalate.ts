import { higher, interrupts, type RaisedDisposition, rank } from '../domain/disposition';
import type { Library, Purpose } from '../domain/library';
import type { Memory } from '../domain/memory';
import type { LanguageCode } from '../domain/names';
import type { RaisedFlag } from '../domain/red-flag';
import type { Escalation, Suggestion } from '../domain/reply';
import { type Rule, THREATS } from '../domain/rule-book';
import { SECOND_READER } from '../safety/second-reader';
import { chooseLines } from './help-lines';
import type { Parts } from './parts';
import type { Decision, Talk } from './talk';

/** Lines for each level, most important first. */
const PURPOSES: Readonly<Record<RaisedDisposition, readonly Purpose[]>> = {
  emergency: ['emergency'],
  crisis: ['crisis', 'emergency'],
  urgent: ['urgent', 'emergency'],
  soon: ['urgent', 'emergency'],
};

/** What a level's guidance needs to know. */
export interface Guidance {
  readonly level: RaisedDisposition;
  readonly rules: readonly string[];
  readonly manner: 'interrupt' | 'ask';
  /** True where it was not told of before: nobody who tells of another danger is answered that the advice stays the same. */
  readonly isNew?: boolean;
}

/** A danger that a rule says is present: its guidance is the whole reply. */
export function escalate(talk: Talk, parts: Parts): Decision | undefined {
  const flags = talk.screening.flags.filter(
    ({ presentation, rule }) => presentation === 'interrupt' && rule !== SECOND_READER,
  );
  return flags.length === 0 ? undefined : raiseAll(flags, talk, parts);
}

/**
 * What only the second reader takes for a danger. It comes after the answers to the bot's own question and after
 * reasons not to get help, which sound like danger too, and says nothing where its level stands already.
 */
export function escalateSecondReading(talk: Talk, parts: Parts): Decision | undefined {
  const flags = talk.screening.flags.filter(({ presentation }) => presentation === 'interrupt');
  const isHigher = flags.some(({ level }) => rank(level) > rank(talk.memory.disposition));
  return isHigher ? raiseAll(flags, talk, parts) : undefined;
}

function raiseAll(flags: readonly RaisedFlag[], talk: Talk, parts: Parts): Decision {
  const level = flags.reduce<RaisedDisposition>((most, flag) => higher(most, flag.level), 'soon');
  const rules = flags.map(({ rule }) => rule);
  return { counts: { kind: 'interrupt', rules }, ...raise(talk, parts, { level, rules, manner: 'interrupt' }) };
}

/** Raises the level and gives its guidance; a crisis beside an emergency keeps both numbers. */
export function raise(talk: Talk, parts: Parts, guidance: Guidance): Decision {
  const { memory } = talk;
  const level = higher(guidance.level, memory.disposition);
  const isCrisis =
    memory.crisis ||
    guidance.level === 'crisis' ||
    guidance.rules.some((rule) => parts.rules.get(rule)?.level === 'crisis');
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
  const guided = guide({ ...guidance, isNew }, { ...talk, memory: raised }, parts);
  return { replies: [guided], memory: raised, presentation: 'interrupt' };
}

/** Writes the guidance: first action, whom to call, the numbers, and the question that alone stands it down. */
export function guide({ level, rules, manner, isNew = false }: Guidance, talk: Talk, parts: Parts): Escalation {
  const { library } = parts;
  const { language } = talk.memory;
  const words = library.disposition(level, language);
  const told = inOrderOfThreat(rules, parts).filter((each) => each.language === language);
  const [rule] = told;
  // A rule's own first action is for its own level: where it was raised above that, the level's own words come first.
  const first = told.find((each) => rank(each.level) >= rank(level))?.first ?? words.first;
  const isRepeat = talk.memory.escalations > 1 && manner === 'interrupt';
  // Where others read along, an emergency must not tell them of a crisis: its number stands in one plain line.
  const isCrisisTold = talk.memory.crisis && talk.inbound.isPrivate;
  const purposes = [
    ...new Set([
      ...PURPOSES[level],
      ...(isCrisisTold ? PURPOSES.crisis : []),
      ...told.flatMap(({ alsoCall }) => alsoCall),
    ]),
  ];
  const { lines, slots } = chooseLines(purposes, talk.country, library, language);
  const who = rule?.alsoCall.includes('abuse') ? library.say('who-abuse', {}, language) : words.who;
  const again = isRepeat && !isNew ? words.again[(talk.memory.escalations - 2) % words.again.length] : undefined;
  const spoken = manner === 'ask' ? [words.ask, first] : [first, ...(again ? [again] : []), who];
  const crisisWords = isCrisisTold ? library.disposition('crisis', language).who : library.say('company-crisis');
  const crisisToo = talk.memory.crisis && level !== 'crisis' ? [crisisWords] : [];
  const closing = manner === 'interrupt' && interrupts(level) ? [words.standDownQuestion] : [];
  const englishOnly = language !== undefined && !isRepeat ? [library.say('english-only', {}, language)] : [];
  return {
    kind: 'escalation',
    outcome: 'escalate',
    level,
    rules,
    paragraphs: [...withBoldStart(spoken), ...crisisToo, ...closing, ...englishOnly].map((text) =>
      fillSlots(text, slots),
    ),
    lines,
    suggestions: [
      ...standDownButtons(level, library, language),
      { say: complaintWords(level, talk.memory, library).button, intent: 'feedback' },
    ],
  };
}

/** The rules, first what kills first: who is not breathing and has a broken hip is told of the breathing. */
function inOrderOfThreat(ids: readonly string[], { rules }: Parts): readonly Rule[] {
  const order = ({ threat }: Rule) => THREATS.indexOf(threat);
  return ids.flatMap((id) => rules.get(id) ?? []).sort((a, b) => order(a) - order(b));
}

/** The first action in bold: it is what a frightened person must see first. */
function withBoldStart([first = '', ...rest]: readonly string[]): readonly string[] {
  return [first.replace(/^[^.!?]+[.!?]/, (action) => `**${action}**`), ...rest];
}

/** The two answers that stand a level down, as buttons; neither means a topic. */
export function standDownButtons(
  level: RaisedDisposition,
  library: Library,
  language?: LanguageCode,
): readonly Suggestion[] {
  const { helpCalled, notHappening } = library.disposition(level, language);
  return [
    { say: helpCalled, intent: 'emergency' },
    { say: notHappening, intent: 'emergency' },
  ];
}

/** The words for who says that the alarm was wrong; once there was a crisis, the warm ones of a crisis. */
export function complaintWords(level: RaisedDisposition, { crisis, language }: Memory, library: Library) {
  return library.disposition(crisis ? 'crisis' : level, language).complaint;
}

/** Fills `{emergency}`, `{crisis}` and the like in a sentence. */
export function fillSlots(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z-]+)\}/g, (slot, name: string) => slots[name] ?? slot).trim();
}
