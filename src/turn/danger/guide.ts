import { interrupts, type RaisedDisposition, rank } from '../../domain/disposition';
import type { Library, Purpose } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { LanguageCode } from '../../domain/names';
import type { Escalation, Suggestion } from '../../domain/reply';
import { type Rule, THREATS } from '../../domain/rule-book';
import type { Parts } from '../talk/parts';
import type { Talk } from '../talk/talk';
import { chooseLines } from './help-lines';

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
  /** Those of the rules that this message raised to the level. */
  readonly raised?: readonly string[];
  readonly manner: 'interrupt' | 'ask';
  /** True where it was not told of before: nobody who tells of another danger is answered that the advice stays the same. */
  readonly isNew?: boolean;
}

/** Writes the guidance: first action, whom to call, the numbers, and the question that alone stands it down. */
export function guide(
  { level, rules, raised = [], manner, isNew = false }: Guidance,
  talk: Talk,
  parts: Parts,
): Escalation {
  const { library } = parts;
  const { language } = talk.memory;
  const words = library.disposition(level, language);
  const told = inOrderOfThreat(ofOneDanger(rules, talk.memory, parts), parts).filter(
    (each) => each.language === language,
  );
  const [rule] = told;
  const first = firstAction(told, level, raised) ?? words.first;
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

/** "Can't wake her", then "she is sort of snoring": who breathes strangely and cannot be woken is told of the waking. */
function ofOneDanger(ids: readonly string[], { raisedRules }: Memory, { rules }: Parts): readonly string[] {
  const ofThreat = (threat: Rule['threat']) => (id: string) => rules.get(id)?.threat === threat;
  return ids.some(ofThreat('breathing')) ? [...ids, ...raisedRules.filter(ofThreat('airway'))] : ids;
}

/**
 * The rules, first what kills first: who is not breathing and has a broken hip is told of the breathing. A rule that
 * knows better what another saw goes before it.
 */
function inOrderOfThreat(ids: readonly string[], { rules }: Parts): readonly Rule[] {
  const order = ({ threat }: Rule) => THREATS.indexOf(threat);
  const told = ids.flatMap((id) => rules.get(id) ?? []).sort((a, b) => order(a) - order(b));
  return [...new Set(told.flatMap((each) => [...told.filter(({ goesBefore }) => goesBefore.includes(each.id)), each]))];
}

/**
 * What to do first. A rule's own words are for its own level; where a sign raised it above that, the line that raised it
 * has its own. Of a talk that is remembered nobody knows any more what was raised: then a rule leads that is of the level.
 */
function firstAction(told: readonly Rule[], level: RaisedDisposition, raised: readonly string[]): string | undefined {
  const isOfLevel = (each: Rule) => rank(each.level) >= rank(level);
  const none = !told.some(isOfLevel);
  const isKnownBetter = ({ goesBefore }: Rule) => told.some(({ id }) => goesBefore.includes(id));
  const mayLead = (each: Rule) => isOfLevel(each) || none || raised.includes(each.id) || isKnownBetter(each);
  const firsts = told
    .filter(mayLead)
    .flatMap((each) => (isOfLevel(each) ? each.first : each.levels.find((line) => line.level === level)?.first) ?? []);
  return firsts[0];
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
