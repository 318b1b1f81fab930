import { type RaisedDisposition, rank } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import { type Rule, THREATS } from '../../domain/rule-book';
import type { Knowledge } from '../talk/knowledge';

/** "Can't wake her", then "she is sort of snoring": who breathes strangely and cannot be woken is told of the waking. */
function ofOneDanger(ids: readonly string[], { raisedRules }: Memory, { rules }: Knowledge): readonly string[] {
  const ofThreat = (threat: Rule['threat']) => (id: string) => rules.get(id)?.threat === threat;
  return ids.some(ofThreat('breathing')) ? [...ids, ...raisedRules.filter(ofThreat('airway'))] : ids;
}

/**
 * The rules, first what kills first: who is not breathing and has a broken hip is told of the breathing. A rule that
 * knows better what another saw goes before it. In: names of rules, the memory, the rules. Out: the rules in order.
 */
export function rulesInOrder(ids: readonly string[], memory: Memory, knowledge: Knowledge): readonly Rule[] {
  const order = ({ threat }: Rule) => THREATS.indexOf(threat);
  const told = ofOneDanger(ids, memory, knowledge)
    .flatMap((id) => knowledge.rules.get(id) ?? [])
    .sort((a, b) => order(a) - order(b));
  return [...new Set(told.flatMap((each) => [...told.filter(({ goesBefore }) => goesBefore.includes(each.id)), each]))];
}

/** A rule that speaks first, and what it says to do first. */
export interface Lead {
  readonly rule: Rule;
  readonly first: string;
}

/**
 * What to do first. A rule's own words are for its own level. A rule that a sign raised above its level takes the words of
 * the line that raised it. Memory keeps the rules and the level, and not which rule was raised: when guidance is repeated
 * from memory, `raised` is empty, and a rule of that level leads.
 */
export function leadOf(told: readonly Rule[], level: RaisedDisposition, raised: readonly string[]): Lead | undefined {
  const isOfLevel = (each: Rule) => rank(each.level) >= rank(level);
  const none = !told.some(isOfLevel);
  const isKnownBetter = ({ goesBefore }: Rule) => told.some(({ id }) => goesBefore.includes(id));
  const mayLead = (each: Rule) => isOfLevel(each) || none || raised.includes(each.id) || isKnownBetter(each);
  const leads = told.filter(mayLead).flatMap((rule): readonly Lead[] => {
    const first = isOfLevel(rule) ? rule.first : rule.levels.find((line) => line.level === level)?.first;
    return first === undefined ? [] : [{ rule, first }];
  });
  return leads[0];
}

/** True for a rule on what somebody does to a person. */
export function isAbuse(rule: string, book: Knowledge['rules']): boolean {
  return book.get(rule)?.alsoCall.includes('abuse') ?? false;
}

/** True where what somebody does to a person is all that was told. */
export function isAbuseAlone(rules: readonly string[], book: Knowledge['rules']): boolean {
  return rules.length > 0 && rules.every((rule) => isAbuse(rule, book));
}
