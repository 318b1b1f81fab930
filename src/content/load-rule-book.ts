import type { Source } from '../domain/citation';
import type { Rule, RuleBook, Sign } from '../domain/rule-book';
import type { Disk } from './disk';
import { loadFindings } from './load-findings';
import { loadModifierWords } from './load-modifier-words';
import { loadRealWords } from './load-real-words';
import { loadSources } from './load-sources';
import { didYouMean, type Mistake } from './mistakes';
import { readYaml } from './read-yaml';
import { lexiconSchema, lookAlikesSchema, rulesSchema, signsSchema, toRule } from './rule-schema';

const FOLDER = 'shared/red-flags';

/** A pack, as far as the rules need it: its folder, and the works that its own rules may cite. */
export interface RulePack {
  readonly folder: string;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Reads everything that the screen is built from. In: the content folder, its packs, the list for mistakes. Out: the rule book. */
export function loadRuleBook(disk: Disk, packs: readonly RulePack[], mistakes: Mistake[]): RuleBook {
  const ruleFiles = [
    ...disk.list(FOLDER, '.yml').filter((file) => !file.endsWith('look-alikes.yml')),
    ...packs.map(({ folder }) => `${folder}/red-flags.yml`).filter((file) => disk.read(file) !== undefined),
  ];
  const rules = ruleFiles.flatMap((file) => loadRules(disk, file, mistakes));
  refuseDoubles(rules, mistakes);
  const sources = new Map([
    ...loadSources(disk, 'shared/sources.yml', mistakes),
    ...packs.flatMap((pack) => [...pack.sources]),
  ]);
  refuseUnknownSources(rules, sources, mistakes);
  const idioms = readYaml(disk, `${FOLDER}/look-alikes.yml`, lookAlikesSchema, mistakes)?.value.idioms ?? [];
  return {
    rules: rules.map(({ rule }) => rule),
    sources,
    signs: loadSigns(disk, mistakes),
    findings: loadFindings(disk, new Set(rules.map(({ rule }) => rule.id)), mistakes),
    idioms,
    lexicon: loadLexicon(disk, mistakes),
    modifiers: loadModifierWords(disk, mistakes),
    realWords: loadRealWords(),
  };
}

interface PlacedRule {
  readonly rule: Rule;
  readonly file: string;
  readonly line: number;
}

function loadRules(disk: Disk, file: string, mistakes: Mistake[]): readonly PlacedRule[] {
  const read = readYaml(disk, file, rulesSchema, mistakes);
  return read ? read.value.map((written, at) => ({ rule: toRule(written), file, line: read.lineOf([at]) })) : [];
}

function refuseDoubles(rules: readonly PlacedRule[], mistakes: Mistake[]): void {
  const seen = new Map<string, PlacedRule>();
  for (const placed of rules) {
    const first = seen.get(placed.rule.id);
    if (first)
      mistakes.push({
        file: placed.file,
        line: placed.line,
        message: `repeats the id "${placed.rule.id}" of ${first.file}:${first.line}`,
      });
    else seen.set(placed.rule.id, placed);
  }
}

function refuseUnknownSources(
  rules: readonly PlacedRule[],
  sources: ReadonlyMap<string, Source>,
  mistakes: Mistake[],
): void {
  for (const { rule, file, line } of rules) {
    for (const id of rule.cites)
      if (!sources.has(id))
        mistakes.push({
          file,
          line,
          message: `rule ${rule.id} cites ${id}, which no sources.yml has${didYouMean(id, sources.keys())}`,
        });
  }
}

function loadSigns(disk: Disk, mistakes: Mistake[]): readonly Sign[] {
  return disk.list(`${FOLDER}/signs`, '.yml').flatMap((file) =>
    Object.entries(readYaml(disk, file, signsSchema, mistakes)?.value ?? {}).map(([name, sign]) => ({
      name,
      ...sign,
    })),
  );
}

function loadLexicon(disk: Disk, mistakes: Mistake[]): ReadonlyMap<string, readonly string[]> {
  const lexicon = new Map<string, readonly string[]>();
  for (const file of disk.list(`${FOLDER}/lexicon`, '.yml')) {
    const read = readYaml(disk, file, lexiconSchema, mistakes);
    for (const [name, words] of Object.entries(read?.value ?? {})) {
      if (lexicon.has(name))
        mistakes.push({ file, line: read?.lineOf([name]) ?? 1, message: `repeats the word list "${name}"` });
      lexicon.set(name, words);
    }
  }
  return lexicon;
}
