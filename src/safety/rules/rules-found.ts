import { onceFor } from '../../text/once';
import type { Matches } from '../matcher/matches';
import type { CompiledRule, CompiledSign } from './compile-rules';

// A message matches few of hundreds of rules and signs. Arrays of their nodes, made once for all messages, tell which.

/** Nodes of a rule in such an array: what matches it, what only names it, what leaves it open. */
const NODES_PER_RULE = 3;

const nodesOfRules = onceFor((rules: readonly CompiledRule[]) =>
  Int32Array.from(rules.flatMap(({ match, mention, ask }) => [match, mention, ask])),
);

/** The indexes of the rules that have a match; a rule may be there several times. */
export function rulesFound(rules: readonly CompiledRule[], matches: Matches): readonly number[] {
  return matches.among(nodesOfRules(rules)).map((at) => Math.floor(at / NODES_PER_RULE));
}

const nodesOfSigns = onceFor((signs: readonly CompiledSign[]) => Int32Array.from(signs, ({ node }) => node));

/** The signs that have a match, in their order. */
export function signsFound(signs: readonly CompiledSign[], matches: Matches): readonly CompiledSign[] {
  return matches.among(nodesOfSigns(signs)).flatMap((at) => signs[at] ?? []);
}

/** For each sign, the rules with a combination that begins with it. */
const rulesByFirstSign = onceFor((rules: readonly CompiledRule[]): ReadonlyMap<string, readonly number[]> => {
  const byFirst = new Map<string, number[]>();
  for (const [at, { rule }] of rules.entries())
    for (const first of new Set(rule.combine.flatMap(([sign]) => sign ?? [])))
      byFirst.set(first, [...(byFirst.get(first) ?? []), at]);
  return byFirst;
});

/**
 * The indexes of the rules that some signs may raise together: those with a combination that begins with one of them.
 */
export function rulesBySigns(rules: readonly CompiledRule[], known: ReadonlySet<string>): readonly number[] {
  return [...known].flatMap((sign) => rulesByFirstSign(rules).get(sign) ?? []);
}
