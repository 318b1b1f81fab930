import { openDisk } from '../content/disk';
import { didYouMean, type Mistake } from '../content/mistakes';
import type { RawContent } from '../content/raw-content';
import { languagePatterns } from '../safety/languages/compile-language';
import { patternReader } from '../safety/pattern-reader';
import { compileRules } from '../safety/rules/compile-rules';
import { findingBook } from '../safety/rules/finding-book';
import { answerLists } from '../safety/safety-answers';

/** Compiles every pattern of the content. Returns those that fail, by file and line. */
export function patternsThatFail(folder: string, raw: RawContent): readonly Mistake[] {
  const { ruleBook, language, languages } = raw;
  const told = [
    ...linesOf(() => compileRules(ruleBook, language)),
    ...linesOf(() => compileRules(findingBook(ruleBook), language)),
    ...languages.flatMap((each) => linesOf(() => languagePatterns(each))),
  ];
  // A broken list fails every pattern that names it. It is reported where it is written, and once for each rule.
  return [...[...new Set(told)].map((line) => asMistake(line, raw)), ...groupsThatFail(folder, raw)];
}

/** The messages of a compiler, which lists everything that it cannot read, one per line. */
function linesOf(compile: () => unknown): readonly string[] {
  try {
    compile();
    return [];
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    return fault.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

function asMistake(told: string, { ruleBook }: RawContent): Mistake {
  const [, file = 'shared/red-flags', line, message = told] = /^(\S+):(\d+) (.*)$/.exec(told) ?? [];
  const [, list] = /there is no word list <([^<>]+)>/.exec(told) ?? [];
  const [, sign] = /there is no sign "([^"]+)"/.exec(told) ?? [];
  const names = list ? ruleBook.lexicon.keys() : ruleBook.signs.map(({ name }) => name);
  return { file, ...(line && { line: Number(line) }), message: `${message}${didYouMean(list ?? sign ?? '', names)}` };
}

/** Patterns outside the rules that cannot be compiled: barriers, answers to the bot, report words. */
function groupsThatFail(
  folder: string,
  { words, talkWords, packs, ruleBook, language }: RawContent,
): readonly Mistake[] {
  const { helpCalled, someoneHere, carerHere, theyCame, doctorCalled, checked, notHappening } = talkWords;
  const { complaint, no, cry, denial, claims, relapse, firstAid, personal, person, wishes, verdict } = talkWords;
  const replies = [
    ...[helpCalled.match, helpCalled.ends, helpCalled.except],
    someoneHere,
    carerHere,
    theyCame,
    doctorCalled,
    checked,
    ...[notHappening.match, notHappening.ends],
    no.also,
    no.except,
    relapse,
    firstAid,
    claims.claim,
    claims.bare,
  ];
  const besides = [complaint, cry, denial, person].flatMap(({ match, except }) => [match, except]);
  const answers = [...replies, ...besides, personal, ...Object.values(wishes), ...Object.values(verdict)];
  const numbers = answerLists(words.lines);
  const groups = [
    ...words.barriers.map(({ match }) => ({ file: 'shared/barriers.yml', match, lexicon: ruleBook.lexicon })),
    ...answers.map((match) => ({ file: 'shared/talk.yml', match, lexicon: numbers })),
    ...packs.flatMap((pack) =>
      pack.reportWords.map(({ match }) => ({
        file: `${pack.folder}/report-words.yml`,
        match,
        lexicon: ruleBook.lexicon,
      })),
    ),
  ];
  const disk = openDisk(folder);
  return groups.flatMap(({ file, match, lexicon }) =>
    match.flatMap((pattern) => {
      try {
        patternReader([{ name: 'its pattern', match: [pattern] }], lexicon, language);
        return [];
      } catch (fault) {
        const line = (disk.read(file) ?? '').split('\n').findIndex((each) => each.includes(pattern)) + 1;
        return [{ file, line, message: fault instanceof Error ? fault.message : String(fault) }];
      }
    }),
  );
}
