import type { Source } from '../domain/citation';
import type { Place, Rule, RuleBook, Sign } from '../domain/rule-book';
import type { Disk } from './disk';
import { loadFindings } from './load-findings';
import { loadModifierWords } from './load-modifier-words';
import { loadRealWords } from './load-real-words';
import { loadSources } from './load-sources';
import { didYouMean, type Mistake } from './mistakes';
import { ownName } from './own-names';
import { placeOf } from './place-of';
import { readYaml } from './read-yaml';
import { lexiconSchema, lookAlikesSchema, rulesSchema, signsSchema, toRule } from './rule-schema';

const FOLDER = 'shared/red-flags';

/** What the rules need of a pack: its folder, and the works that its own rules may cite. */
export interface RulePack {
  readonly name: string;
  readonly folder: string;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Reads everything that the screen is built from. */
export function loadRuleBook(disk: Disk, packs: readonly RulePack[], mistakes: Mistake[]): RuleBook {
  const sharedFiles = disk.list(FOLDER, '.yml').filter((file) => !file.endsWith('look-alikes.yml'));
  const ruleFiles = [...sharedFiles, ...packs.flatMap((pack) => ownRules(disk, pack) ?? [])];
  const rules = [
    ...sharedFiles.flatMap((file) => loadRules(disk, file, mistakes)),
    ...packs.flatMap((pack) => loadOwnRules(disk, pack, mistakes)),
  ];
  refuseDoubles(rules, mistakes);
  const shared = loadSources(disk, 'shared/sources.yml', mistakes);
  const sources = new Map([
    ...shared,
    ...packs.flatMap(({ name, sources: own }) => [...own].map(([id, work]) => [ownName(name, id), work] as const)),
  ]);
  if ([shared, ...packs.map((pack) => pack.sources)].every(({ size }) => size > 0))
    refuseUnknownSources(rules, sources, mistakes);
  const isWhole = (files: readonly string[]) => !mistakes.some(({ file }) => files.includes(file));
  // A file of rules that cannot be read has been reported. That its rules are then unknown is not a second mistake.
  const known = isWhole(ruleFiles) ? new Set(rules.map(({ id }) => id)) : undefined;
  if (known) refuseUnknownRules(rules, known, mistakes);
  const idioms = readYaml(disk, `${FOLDER}/look-alikes.yml`, lookAlikesSchema, mistakes)?.value.idioms ?? [];
  return {
    rules,
    sources,
    signs: loadSigns(disk, mistakes),
    findings: loadFindings(disk, known, mistakes),
    idioms,
    ...loadLexicon(disk, mistakes),
    modifiers: loadModifierWords(disk, mistakes),
    realWords: loadRealWords(),
  };
}

function loadRules(disk: Disk, file: string, mistakes: Mistake[]): readonly Rule[] {
  const read = readYaml(disk, file, rulesSchema, mistakes);
  return read ? read.value.map((written, at) => toRule(written, placeOf([at], file, written, read.lineOf))) : [];
}

/** The file of a pack's own rules, if it has any. */
function ownRules(disk: Disk, { folder }: RulePack): string | undefined {
  const file = `${folder}/red-flags.yml`;
  return disk.read(file) === undefined ? undefined : file;
}

/** A pack's own rules cite the pack's works, or shared ones. */
function loadOwnRules(disk: Disk, pack: RulePack, mistakes: Mistake[]): readonly Rule[] {
  const file = ownRules(disk, pack);
  if (file === undefined) return [];
  return loadRules(disk, file, mistakes).map((rule) => ({
    ...rule,
    cites: rule.cites.map((id) => (pack.sources.has(id) ? ownName(pack.name, id) : id)),
  }));
}

function refuseDoubles(rules: readonly Rule[], mistakes: Mistake[]): void {
  const seen = new Map<string, Rule>();
  for (const rule of rules) {
    const first = seen.get(rule.id);
    if (first)
      mistakes.push({
        file: rule.place.file,
        line: rule.place.line,
        message: `repeats the id "${rule.id}" of ${first.place.file}:${first.place.line}`,
      });
    else seen.set(rule.id, rule);
  }
}

function refuseUnknownRules(rules: readonly Rule[], known: ReadonlySet<string>, mistakes: Mistake[]): void {
  for (const { id: name, goesBefore, place } of rules)
    for (const id of goesBefore)
      if (!known.has(id))
        mistakes.push({
          file: place.file,
          line: place.line,
          message: `rule ${name} goes before ${id}, which is no rule${didYouMean(id, known)}`,
        });
}

function refuseUnknownSources(rules: readonly Rule[], sources: ReadonlyMap<string, Source>, mistakes: Mistake[]): void {
  for (const { id: name, cites, place } of rules) {
    for (const id of cites)
      if (!sources.has(id))
        mistakes.push({
          file: place.file,
          line: place.line,
          message: `rule ${name} cites ${id}, which no sources.yml has${didYouMean(id, sources.keys())}`,
        });
  }
}

function loadSigns(disk: Disk, mistakes: Mistake[]): readonly Sign[] {
  return disk.list(`${FOLDER}/signs`, '.yml').flatMap((file) => {
    const read = readYaml(disk, file, signsSchema, mistakes);
    return Object.entries(read?.value ?? {}).map(([name, { 'of-person': ofPerson, ...sign }]) => ({
      name,
      ...sign,
      ofPerson,
      place: placeOf([name], file, sign, read?.lineOf ?? (() => 1)),
    }));
  });
}

function loadLexicon(disk: Disk, mistakes: Mistake[]): Pick<RuleBook, 'lexicon' | 'lists'> {
  const lexicon = new Map<string, readonly string[]>();
  const lists = new Map<string, Place>();
  for (const file of disk.list(`${FOLDER}/lexicon`, '.yml')) {
    const read = readYaml(disk, file, lexiconSchema, mistakes);
    for (const [name, words] of Object.entries(read?.value ?? {})) {
      const line = read?.lineOf([name]) ?? 1;
      if (lexicon.has(name)) mistakes.push({ file, line, message: `repeats the word list "${name}"` });
      lexicon.set(name, words);
      lists.set(name, { file, line, lines: {} });
    }
  }
  return { lexicon, lists };
}
