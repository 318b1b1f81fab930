import type { RaisedDisposition } from '../domain/disposition';
import type { RaisedFlag } from '../domain/red-flag';
import type { Rule, RuleBook } from '../domain/rule-book';
import type { Mistake } from './mistakes';

/** What a checker needs of the screen: the flags that a text raises. The screen itself is not imported here. */
export type RaiseFlags = (text: string) => readonly RaisedFlag[];

/** Checks every rule against its own examples and look-alikes. Returns what fails, one line each. */
export function checkRules(book: Pick<RuleBook, 'rules'>, flagsOf: RaiseFlags): readonly Mistake[] {
  return book.rules.flatMap((rule) => {
    const tell = (what: string | undefined, line = rule.place.line): readonly Mistake[] =>
      what === undefined ? [] : [{ file: rule.place.file, line, message: `rule ${rule.id} ${what}` }];
    const { examples, lookalikes } = rule.place.lines;
    return [
      ...rule.examples.flatMap((text, at) => tell(missed(rule, text, rule.level, flagsOf), examples?.[at])),
      ...Object.entries(rule.examplesAt).flatMap(([level, texts]) =>
        (texts ?? []).flatMap((text) => tell(missed(rule, text, level as RaisedDisposition, flagsOf))),
      ),
      ...rule.lookalikes.flatMap((text, at) => tell(mistaken(rule, text, flagsOf), lookalikes?.[at])),
    ];
  });
}

function missed(rule: Rule, text: string, level: RaisedDisposition, flagsOf: RaiseFlags): string | undefined {
  const flag = flagsOf(text).find((each) => each.rule === rule.id);
  if (!flag) return `is not raised by its example "${text}"`;
  if (flag.level !== level) return `is raised at ${flag.level}, not ${level}, by its example "${text}"`;
  const asExpected =
    flag.presentation === 'interrupt' ||
    (flag.level === 'soon' && flag.modifiers.length === 0) ||
    (rule.atLeastAsk && flag.presentation === 'ask');
  return asExpected ? undefined : `reads its example as ${flag.modifiers.join(', ')} (${flag.presentation}): "${text}"`;
}

function mistaken(rule: Rule, text: string, flagsOf: RaiseFlags): string | undefined {
  const flag = flagsOf(text).find((each) => each.rule === rule.id && each.modifiers.length === 0);
  return flag && `is raised by its look-alike "${text}"`;
}
