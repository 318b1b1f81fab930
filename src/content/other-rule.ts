import type { z } from 'zod';
import type { OtherWords } from '../domain/other-language';
import type { Place, Rule } from '../domain/rule-book';
import type { otherRulesSchema } from './other-language-schema';
import type { Even } from './other-tongue';

/** What a rule takes from its language and file. */
interface RuleSetting {
  readonly code: string;
  readonly words: OtherWords;
  readonly even: Even;
  readonly place: Place;
}

type OtherRule = z.output<typeof otherRulesSchema>['rules'][number];

/** A rule of the language: its own words, with the reason, works and windows of the English rule that it is like. */
export function ruleFrom(
  { id, catalogue, level, first, match, except, examples, lookalikes }: OtherRule,
  like: Rule,
  { code, words, even, place }: RuleSetting,
): Rule {
  return {
    ...like,
    ...{ catalogue, level, examples, lookalikes, place },
    id: `${code}-${id}`,
    language: code,
    match: match.map(even),
    except: except.map(even),
    mention: [],
    ask: [],
    first: first?.trim() ?? words.dispositions.get(level)?.first ?? like.first,
    goesBefore: [],
    levels: [],
    combine: [],
    examplesAt: {},
    checked: false,
  };
}
