import { interrupts, type RaisedDisposition } from '../../domain/disposition';
import type { Library, Purpose } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { LanguageCode } from '../../domain/names';
import type { Escalation, Suggestion } from '../../domain/reply';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { fittingWords } from './fitting-words';
import { chooseLines } from './help-lines';
import { chooseLeadingRule, isAbuse, isAbuseAlone, sortRulesByThreat } from './leading-rule';

/** The help lines for each level, most important first. */
const PURPOSES: Readonly<Record<RaisedDisposition, readonly Purpose[]>> = {
  emergency: ['emergency'],
  crisis: ['crisis', 'emergency'],
  urgent: ['urgent', 'emergency'],
  soon: ['urgent', 'emergency'],
};

/** A person who is hurt at home should not have to search for the abuse line behind the lines for suicide. */
const ABUSE_FIRST: readonly Purpose[] = ['emergency', 'police', 'abuse'];

/** What the guidance of a level depends on. */
export interface Guidance {
  readonly level: RaisedDisposition;
  readonly rules: readonly string[];
  /** Those of the rules that this message raised to the level. */
  readonly raised?: readonly string[];
  readonly manner: 'interrupt' | 'ask';
  /**
   * True if the danger was not described before. A person who describes another danger must not be told that the advice
   * stays the same.
   */
  readonly isNew?: boolean;
}

/**
 * Writes the guidance: the first action, whom to call, the numbers, and the question that alone can stand the level
 * down.
 *
 * @param guidance the level, its rules, and whether to interrupt or ask
 */
export function guide(
  { level, rules, raised = [], manner, isNew = false }: Guidance,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Escalation {
  const { library } = knowledge;
  const { language } = talk.memory;
  const words = library.disposition(level, language);
  const told = sortRulesByThreat(rules, talk.memory, knowledge).filter((each) => each.language === language);
  const lead = chooseLeadingRule(told, level, raised);
  const fitting = fittingWords(lead?.rule.id ?? SECOND_READER, level, talk, library);
  const first = fitting?.first ?? lead?.first ?? words.first;
  const isRepeat = talk.memory.escalations > 1 && manner === 'interrupt';
  // Where others read along, an emergency must not reveal a crisis: its number is in one neutral line.
  const isCrisisTold = talk.memory.crisis && talk.inbound.isPrivate;
  const isAbuseLed = lead !== undefined && isAbuse(lead.rule.id, knowledge.rules);
  // A person who also thinks of dying keeps the crisis line. A person who is hurt by somebody, or who reports that
  // another is, is not referred to it.
  const isCrisisBeside =
    !(isAbuseLed && isAbuseAlone([...rules, ...talk.memory.raisedRules], knowledge.rules)) &&
    !fitting?.purposes.includes('crisis');
  const purposes = [
    ...new Set([
      ...(fitting?.purposes ?? (isAbuseLed ? ABUSE_FIRST : PURPOSES[level])),
      ...(isCrisisTold && isCrisisBeside ? PURPOSES.crisis : []),
      ...told.flatMap(({ alsoCall }) => alsoCall),
    ]),
  ];
  const { lines, slots } = chooseLines(purposes, talk.country, library, language);
  const who = fitting?.who ?? (isAbuseLed ? library.say('who-abuse', {}, language) : words.who);
  const again = isRepeat && !isNew ? words.again[(talk.memory.escalations - 2) % words.again.length] : undefined;
  const spoken = manner === 'ask' ? [words.ask, first] : [first, ...(again ? [again] : []), who];
  const crisisWords = isCrisisTold ? library.disposition('crisis', language).who : library.say('company-crisis');
  const crisisToo = talk.memory.crisis && level !== 'crisis' && isCrisisBeside ? [crisisWords] : [];
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

/** Puts the first action in bold, because a frightened person must see it first. */
function withBoldStart([first = '', ...rest]: readonly string[]): readonly string[] {
  return [first.replace(/^[^.!?]+[.!?]/, (action) => `**${action}**`), ...rest];
}

/** The two answers that stand a level down, as buttons; neither of them names a topic. */
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

/** The words for a complaint about the alarm; once there was a crisis, always the warm ones of a crisis. */
export function complaintWords(level: RaisedDisposition, { crisis, language }: Memory, library: Library) {
  return library.disposition(crisis ? 'crisis' : level, language).complaint;
}

/** Fills `{emergency}`, `{crisis}` and the like in a sentence. */
export function fillSlots(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z-]+)\}/g, (slot, name: string) => slots[name] ?? slot).trim();
}
