import { basename } from 'node:path';
import type { z } from 'zod';
import type { RaisedDisposition } from '../domain/disposition';
import type { DispositionWords } from '../domain/library';
import type { OtherLanguage, OtherTongue, OtherWords } from '../domain/other-language';
import type { ModifierWords, Place, Rule } from '../domain/rule-book';
import { evenLine } from '../text/other-words';
import type { Disk } from './disk';
import { NO_MODIFIERS } from './load-modifier-words';
import { placeOf } from './load-rule-book';
import { toDisposition } from './load-words';
import { didYouMean, type Mistake } from './mistakes';
import { guidanceSchema, otherRulesSchema, tongueSchema } from './other-language-schema';
import { readYaml } from './read-yaml';

const FOLDER = 'shared/languages';

/** Reads every language of `shared/languages/`. In: the content folder, the English rules, the list for mistakes. Out: the languages. */
export function loadOtherLanguages(
  disk: Disk,
  english: readonly Rule[],
  mistakes: Mistake[],
): readonly OtherLanguage[] {
  const byId = new Map(english.map((rule) => [rule.id, rule]));
  return disk.folders(FOLDER).flatMap((folder) => loadOne(disk, folder, byId, mistakes) ?? []);
}

function loadOne(
  disk: Disk,
  folder: string,
  english: ReadonlyMap<string, Rule>,
  mistakes: Mistake[],
): OtherLanguage | undefined {
  const code = basename(folder);
  const tongue = readYaml(disk, `${folder}/language.yml`, tongueSchema, mistakes)?.value;
  const rules = readYaml(disk, `${folder}/red-flags.yml`, otherRulesSchema, mistakes);
  const guidance = readYaml(disk, `${folder}/guidance.yml`, guidanceSchema, mistakes)?.value;
  if (!tongue || !rules || !guidance) return undefined;
  const words = wordsOf(guidance);
  const file = `${folder}/red-flags.yml`;
  const letters = Object.entries(tongue.letters);
  const even = (line: string) => evenLine(line, { letters });
  const files = { 'language.yml': tongue, 'red-flags.yml': rules.value, 'guidance.yml': guidance };
  return {
    code,
    name: tongue.name,
    tongue: tongueFrom(tongue, letters),
    modifiers: modifiersFrom(tongue, even),
    lexicon: new Map(Object.entries(tongue.lists).map(([name, entries]) => [even(name), entries.map(even)])),
    rules: rules.value.rules.flatMap((written, at) => {
      const like = english.get(written.like);
      if (like)
        return [
          ruleFrom(written, like, { code, words, even, place: placeOf(['rules', at], file, written, rules.lineOf) }),
        ];
      const message = `rule ${written.id} is like "${written.like}", which is no rule${didYouMean(written.like, english.keys())}`;
      mistakes.push({ file, line: rules.lineOf(['rules', at, 'like']), message });
      return [];
    }),
    words,
    unchecked: Object.entries(files).flatMap(([file, { checked }]) => (checked ? [] : [`${code}/${file}`])),
  };
}

function tongueFrom(written: z.output<typeof tongueSchema>, letters: OtherTongue['letters']): OtherTongue {
  const split = (text: string) => evenLine(text, { letters }).split(/\s+/).filter(Boolean);
  return {
    known: new Set(split(written.known)),
    fillers: new Set(split(written.fillers)),
    spellings: new Map(
      Object.entries(written.spellings).map(([typed, meant]) => [evenLine(typed, { letters }), split(meant)]),
    ),
    letters,
    endings: [...split(written.endings)].sort((a, b) => b.length - a.length),
    notTypos: new Set(split(written['not-typos'])),
    althoughEnglish: new Set(split(written['although-english'])),
  };
}

/** The triggers of a language in the shape of the English ones; those that it has not stay empty. */
function modifiersFrom(written: z.output<typeof tongueSchema>, even: Even): ModifierWords {
  const both = ({ before, after }: ModifierWords['passed']) => ({ before: before.map(even), after: after.map(even) });
  const { negated, past, hypothetical, information } = NO_MODIFIERS;
  return {
    ...NO_MODIFIERS,
    negated: { ...negated, ...both(written.negated), notReally: written['not-really'].map(even) },
    past: { ...past, ...both(written.past) },
    hypothetical: { ...hypothetical, ...both(written.hypothetical) },
    information: { ...information, ...both(written.information) },
    stops: written.stops.map(even),
    subjects: written.subjects.map(even),
    personal: written.personal.map(even),
  };
}

/** A rule of the language: its own words; reason, works and windows of the English rule that it is like. */
function ruleFrom(
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
    first: first?.trim() ?? words.dispositions.get(level)?.first ?? like.first,
    levels: [],
    combine: [],
    examplesAt: {},
    checked: false,
  };
}

/** What a rule takes from the language and the file that it stands in. */
interface RuleSetting {
  readonly code: string;
  readonly words: OtherWords;
  readonly even: Even;
  readonly place: Place;
}

/** Writes a line as messages are read. */
type Even = (line: string) => string;

type OtherRule = z.output<typeof otherRulesSchema>['rules'][number];

function wordsOf({ levels, say, answers }: z.output<typeof guidanceSchema>): OtherWords {
  return {
    dispositions: new Map<RaisedDisposition, DispositionWords>(
      (['emergency', 'crisis', 'urgent'] as const).map((level) => [level, toDisposition(levels[level])]),
    ),
    say: new Map(Object.entries(say)),
    answers: { no: answers.no, helpCalled: answers['help-called'], notHappening: answers['not-happening'] },
  };
}
