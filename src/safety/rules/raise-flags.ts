import type { RaisedDisposition } from '../../domain/disposition';
import { interrupts, rank } from '../../domain/disposition';
import type { Modifier, RaisedFlag, Span } from '../../domain/red-flag';
import type { Rule, Sign } from '../../domain/rule-book';
import { onceForSpan } from '../../text/once';
import type { Matches } from '../matcher/matches';
import { combination, type SignHere, type Signs, signHere } from './combination';
import type { CompiledRule, CompiledRules, CompiledSign } from './compile-rules';
import { freeOf, inOneBreath } from './exceptions';
import { rulesBySigns, rulesFound, signsFound } from './rules-found';
import { type Scene, type Weight, weigh } from './weigh';

/** A sign that is told as over ("a fever last month") counts for two weeks. */
const SIGN_WINDOWS = { stillDangerFor: 336, evenIfItPasses: false, atLeastAsk: false };
/** These only say when something was. A sign that lasts does not mind: a hip replaced in 2018 is still of metal. */
const OF_TIME: ReadonlySet<Modifier> = new Set(['past', 'passed', 'unsure']);
const PRESENCE: readonly Weight['presence'][] = ['mentioned', 'ask', 'present'];

/** The signs of this message, those of earlier ones, and the names of both together. */
interface Told extends Signs {
  readonly known: ReadonlySet<string>;
}

type RaisedFrom = Pick<CompiledRules, 'rules' | 'signs'>;

/**
 * Raises the rules that a message matches.
 * @param remembered the signs of earlier messages
 * @returns the flags, and the signs that the message tells
 */
export function raiseFlags(compiled: RaisedFrom, matches: Matches, scene: Scene, remembered: readonly string[]) {
  const here = signsHere(compiled, matches, scene);
  const told: Told = { here, earlier: new Set(remembered), known: new Set([...remembered, ...here.keys()]) };
  const there = new Set(rulesFound(compiled.rules, matches));
  const mayRise = [...new Set([...there, ...rulesBySigns(compiled.rules, told.known)])].sort((a, b) => a - b);
  const flags = mayRise.flatMap((at) => {
    const each = compiled.rules[at];
    return (each && (there.has(at) ? raise(each, matches, scene, told) : raiseTogether(each, told))) ?? [];
  });
  return { flags, signs: [...here.keys()] };
}

/** True if a rule interrupts for certain: it has a match that is present, and signs can only raise its level. */
export function interruptsAnyway({ rules }: RaisedFrom, matches: Matches, scene: Scene): boolean {
  return rules.some(
    ({ rule, match, except }) =>
      interrupts(rule.level) &&
      matches.has(match) &&
      strongest(freeSpans(match, except, matches, scene), rule, scene)?.weight.presence === 'present',
  );
}

function freeSpans(node: number, except: number, matches: Matches, { words }: Scene): readonly Span[] {
  return matches.spansOf(node).filter(freeOf(() => inOneBreath(matches.spansOf(except), words)));
}

function signsHere({ signs }: RaisedFrom, matches: Matches, scene: Scene): Signs['here'] {
  const here = new Map<string, SignHere>();
  const weighHere = onceForSpan(scene.words.length, (span) => weigh(span, SIGN_WINDOWS, scene));
  for (const each of signsFound(signs, matches)) {
    const told = tellSign(each, matches, scene.words, weighHere);
    if (told) here.set(each.sign.name, told);
  }
  return here;
}

function tellSign(
  { sign, node, except }: CompiledSign,
  matches: Matches,
  words: Scene['words'],
  weighHere: (span: Span) => Weight,
): SignHere | undefined {
  const isFree = freeOf(() => inOneBreath(matches.spansOf(except), words));
  const isCounted = (span: Span) => isFree(span) && counts(weighHere(span), sign);
  return signHere(matches.rowOf(node), isCounted, !sign.lasts && !sign.ofPerson);
}

function counts({ presence, modifiers }: Weight, { lasts }: Sign): boolean {
  return presence === 'present' || (lasts && modifiers.every((modifier) => OF_TIME.has(modifier)));
}

/** Raises a rule by a combination of signs. */
function raiseTogether({ rule }: CompiledRule, told: Told): RaisedFlag | undefined {
  const together = combination(rule.combine, told);
  return together && flag(rule, { presence: 'present', modifiers: [] }, together.spans, told.known, together.because);
}

function raise(each: CompiledRule, matches: Matches, scene: Scene, told: Told): RaisedFlag | undefined {
  const { rule, match, mention, ask, except } = each;
  const { known } = told;
  const isFree = freeOf(() => inOneBreath(matches.spansOf(except), scene.words));
  const matched = strongest(matches.spansOf(match).filter(isFree), rule, scene);
  const together = matched?.weight.presence === 'present' ? undefined : raiseTogether(each, told);
  if (together) return together;
  const open = matched && matched.weight.presence !== 'mentioned' ? undefined : matches.spansOf(ask).find(isFree);
  if (open) return flag(rule, LEFT_OPEN, [open], known);
  if (matched) return flag(rule, matched.weight, [matched.span], known);
  const named = matches.spansOf(mention).find(isFree);
  return named && flag(rule, ONLY_NAMED, [named], known);
}

/** The weight of a danger that is named, but that nobody is said to have. */
const ONLY_NAMED: Weight = { presence: 'mentioned', modifiers: ['information'] };
/** The weight of words that leave it open, as "he never hit me" does: only the person can tell. */
const LEFT_OPEN: Weight = { presence: 'ask', modifiers: ['unsure'] };

function strongest(
  spans: readonly Span[],
  rule: Rule,
  scene: Scene,
): { readonly span: Span; readonly weight: Weight } | undefined {
  let best: { span: Span; weight: Weight } | undefined;
  for (const span of spans) {
    const weight = weigh(span, rule, scene);
    if (!best || PRESENCE.indexOf(weight.presence) > PRESENCE.indexOf(best.weight.presence)) best = { span, weight };
    if (weight.presence === 'present') break;
  }
  return best;
}

function flag(
  rule: Rule,
  weight: Weight,
  spans: readonly Span[],
  known: ReadonlySet<string>,
  because?: string,
): RaisedFlag {
  const { level, why } = levelOf(rule, known);
  const reason = because ?? why;
  const presentation =
    weight.presence === 'ask' ? 'ask' : weight.presence === 'present' && interrupts(level) ? 'interrupt' : 'accompany';
  return { rule: rule.id, level, presentation, modifiers: weight.modifiers, spans, ...(reason && { because: reason }) };
}

function levelOf(rule: Rule, known: ReadonlySet<string>): { readonly level: RaisedDisposition; readonly why?: string } {
  const holding = rule.levels.filter(
    (line) =>
      (line.when.length === 0 || line.when.some((sign) => known.has(sign))) &&
      line.all.every((sign) => known.has(sign)),
  );
  const highest = holding.reduce(
    (most, line) => (rank(line.level) > rank(most?.level ?? rule.level) ? line : most),
    undefined as (typeof holding)[number] | undefined,
  );
  return highest
    ? { level: highest.level, why: [...highest.when, ...highest.all].filter((sign) => known.has(sign)).join(' + ') }
    : { level: rule.level };
}
