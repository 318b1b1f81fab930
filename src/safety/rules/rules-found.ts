import { onceFor } from '../../text/once';
import type { Findings } from '../matcher/matches';
import type { CompiledRule, CompiledSign } from './compile-rules';

// Of hundreds of rules and signs, a message holds a few. Rows that are made once for all messages tell which.

/** Nodes of a rule in a row: what it matches, what only names it, what leaves it open. */
const NODES = 3;

const nodesOfRules = onceFor((rules: readonly CompiledRule[]) =>
  Int32Array.from(rules.flatMap(({ match, mention, ask }) => [match, mention, ask])),
);

/** The numbers of the rules that a message holds something of; one may be told several times. */
export function rulesFound(rules: readonly CompiledRule[], findings: Findings): readonly number[] {
  return findings.among(nodesOfRules(rules)).map((at) => Math.floor(at / NODES));
}

const nodesOfSigns = onceFor((signs: readonly CompiledSign[]) => Int32Array.from(signs, ({ node }) => node));

/** The signs that a message holds, in their order. */
export function signsFound(signs: readonly CompiledSign[], findings: Findings): readonly CompiledSign[] {
  return findings.among(nodesOfSigns(signs)).flatMap((at) => signs[at] ?? []);
}

/** For each sign, the rules with a line of signs that begins with it. */
const rulesByFirst = onceFor((rules: readonly CompiledRule[]): ReadonlyMap<string, readonly number[]> => {
  const byFirst = new Map<string, number[]>();
  for (const [at, { rule }] of rules.entries())
    for (const first of new Set(rule.combine.flatMap(([sign]) => sign ?? [])))
      byFirst.set(first, [...(byFirst.get(first) ?? []), at]);
  return byFirst;
});

/** The numbers of the rules whose danger some signs may make together: those of which one begins a line. */
export function rulesBySigns(rules: readonly CompiledRule[], known: ReadonlySet<string>): readonly number[] {
  return [...known].flatMap((sign) => rulesByFirst(rules).get(sign) ?? []);
}
