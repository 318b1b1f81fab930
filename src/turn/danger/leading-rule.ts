import { type RaisedDisposition, rank } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import { type Rule, THREATS } from '../../domain/rule-book';
import type { Knowledge } from '../talk/knowledge';

/**
 * Adds earlier rules on the airway to a rule on breathing: after "can't wake her", "she is sort of snoring" describes
 * the same danger, and a person who breathes strangely and cannot be woken needs the advice for not waking.
 */
function withSameDanger(ids: readonly string[], { raisedRules }: Memory, { rules }: Knowledge): readonly string[] {
  const ofThreat = (threat: Rule['threat']) => (id: string) => rules.get(id)?.threat === threat;
  return ids.some(ofThreat('breathing')) ? [...ids, ...raisedRules.filter(ofThreat('airway'))] : ids;
}

/**
 * Sorts the rules by threat, the quickest to kill first: for a person who is not breathing and has a broken hip,
 * breathing comes first. A rule that knows better what another rule detected goes before it.
 *
 * @param ids names of rules
 * @returns the rules in order
 */
export function sortRulesByThreat(ids: readonly string[], memory: Memory, knowledge: Knowledge): readonly Rule[] {
  const order = ({ threat }: Rule) => THREATS.indexOf(threat);
  const told = withSameDanger(ids, memory, knowledge)
    .flatMap((id) => knowledge.rules.get(id) ?? [])
    .sort((a, b) => order(a) - order(b));
  return [...new Set(told.flatMap((each) => [...told.filter(({ goesBefore }) => goesBefore.includes(each.id)), each]))];
}

/** The rule that leads the guidance, and what it says to do first. */
export interface LeadingRule {
  readonly rule: Rule;
  readonly first: string;
}

/**
 * Chooses what to do first. A rule's own words hold for its own level; a rule that a sign raised above its level uses
 * the words of the line that raised it. Memory keeps the rules and the level but not which rule was raised, so when
 * guidance is repeated from memory `raised` is empty, and a rule of that level leads.
 *
 * @param told the rules in order
 * @param level the level of the guidance
 * @param raised the rules that this message raised to the level
 */
export function chooseLeadingRule(
  told: readonly Rule[],
  level: RaisedDisposition,
  raised: readonly string[],
): LeadingRule | undefined {
  const isOfLevel = (each: Rule) => rank(each.level) >= rank(level);
  const none = !told.some(isOfLevel);
  const isKnownBetter = ({ goesBefore }: Rule) => told.some(({ id }) => goesBefore.includes(id));
  const mayLead = (each: Rule) => isOfLevel(each) || none || raised.includes(each.id) || isKnownBetter(each);
  const leads = told.filter(mayLead).flatMap((rule): readonly LeadingRule[] => {
    const first = isOfLevel(rule) ? rule.first : rule.levels.find((line) => line.level === level)?.first;
    return first === undefined ? [] : [{ rule, first }];
  });
  return leads[0];
}

/** True for a rule on what somebody does to a person. */
export function isAbuse(rule: string, book: Knowledge['rules']): boolean {
  return book.get(rule)?.alsoCall.includes('abuse') ?? false;
}

/** True if what somebody does to a person is all that was described. */
export function isAbuseAlone(rules: readonly string[], book: Knowledge['rules']): boolean {
  return rules.length > 0 && rules.every((rule) => isAbuse(rule, book));
}
