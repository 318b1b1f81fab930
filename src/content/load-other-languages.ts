import { basename } from 'node:path';
import type { z } from 'zod';
import type { RaisedDisposition } from '../domain/disposition';
import type { DispositionWords } from '../domain/library';
import type { OtherLanguage, OtherWords } from '../domain/other-language';
import type { Rule } from '../domain/rule-book';
import { evenLine } from '../text/other-words';
import type { Disk } from './disk';
import { toDisposition } from './load-words';
import { didYouMean, type Mistake } from './mistakes';
import { guidanceSchema, otherRulesSchema, tongueSchema } from './other-language-schema';
import { ruleFrom } from './other-rule';
import { modifiersFrom, tongueFrom } from './other-tongue';
import { placeOf } from './place-of';
import { readYaml } from './read-yaml';

const FOLDER = 'shared/languages';

/**
 * Reads every language in `shared/languages/`.
 * @param english the rules that those of other languages are modeled on
 */
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

function wordsOf({ levels, say, answers }: z.output<typeof guidanceSchema>): OtherWords {
  return {
    dispositions: new Map<RaisedDisposition, DispositionWords>(
      (['emergency', 'crisis', 'urgent'] as const).map((level) => [level, toDisposition(levels[level])]),
    ),
    say: new Map(Object.entries(say)),
    answers: { no: answers.no, helpCalled: answers['help-called'], notHappening: answers['not-happening'] },
  };
}
