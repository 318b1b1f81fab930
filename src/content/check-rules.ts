import type { RaisedDisposition } from '../domain/disposition';
import type { RaisedFlag } from '../domain/red-flag';
import type { Rule, RuleBook } from '../domain/rule-book';
import type { Mistake } from './mistakes';

/** What a checker needs of the screen: the flags that a text raises. The screen itself is not known here. */
export type RaiseFlags = (text: string) => readonly RaisedFlag[];

/** Holds every rule to its own examples and look-alikes. In: the rules, the screen. Out: what does not hold, one line each. */
export function checkRules(book: Pick<RuleBook, 'rules'>, flagsOf: RaiseFlags): readonly Mistake[] {
  return book.rules.flatMap((rule) => [
    ...rule.examples.flatMap((text) => missed(rule, text, rule.level, flagsOf)),
    ...Object.entries(rule.examplesAt).flatMap(([level, texts]) =>
      (texts ?? []).flatMap((text) => missed(rule, text, level as RaisedDisposition, flagsOf)),
    ),
    ...rule.lookalikes.flatMap((text) => mistaken(rule, text, flagsOf)),
  ]);
}

function missed(rule: Rule, text: string, level: RaisedDisposition, flagsOf: RaiseFlags): readonly Mistake[] {
  const flag = flagsOf(text).find((each) => each.rule === rule.id);
  const file = `rule ${rule.id}`;
  if (!flag) return [{ file, message: `is not raised by its example "${text}"` }];
  if (flag.level !== level)
    return [{ file, message: `is raised at ${flag.level}, not ${level}, by its example "${text}"` }];
  const asExpected =
    flag.presentation === 'interrupt' ||
    (flag.level === 'soon' && flag.modifiers.length === 0) ||
    (rule.atLeastAsk && flag.presentation === 'ask');
  return asExpected
    ? []
    : [{ file, message: `reads its example as ${flag.modifiers.join(', ')} (${flag.presentation}): "${text}"` }];
}

function mistaken(rule: Rule, text: string, flagsOf: RaiseFlags): readonly Mistake[] {
  const flag = flagsOf(text).find((each) => each.rule === rule.id && each.modifiers.length === 0);
  return flag ? [{ file: `rule ${rule.id}`, message: `is raised by its look-alike "${text}"` }] : [];
}
