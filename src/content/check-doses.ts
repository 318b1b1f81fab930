import type { Rule } from '../domain/rule-book';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';

/** Files with what people type and what the program matches. Numbers with units belong there. */
const NOT_SAID =
  /red-flags|languages\/[a-z-]{2,8}\/language\.yml|shared\/(language|modifiers|understanding|talk|findings|report-form)\.yml|conversations\/|sources\.yml|README\.md|schemas\//;

/** Finds doses in everything that the bot says: pages, phrases, first actions. */
export function checkDoses(disk: Disk, rules: readonly Rule[], mistakes: Mistake[]): void {
  const said = disk.all('.').filter((file) => /\.(md|yml)$/.test(file) && !NOT_SAID.test(file));
  for (const file of said)
    (disk.read(file) ?? '').split('\n').forEach((line, at) => {
      for (const dose of dosesIn(line)) mistakes.push({ file, line: at + 1, message: tell(dose) });
    });
  for (const { id, first, place } of rules)
    for (const dose of dosesIn(first))
      mistakes.push({ file: place.file, line: place.line, message: `rule ${id}: its first action ${tell(dose)}` });
}

function tell(dose: string): string {
  return `holds the dose "${dose}"; no dose may stand in what is said`;
}

/** An amount of a medicine. Temperatures, times and counts of people are not doses. */
const DOSE =
  /\b\d[\d.,]{0,11}\s{0,3}-?\s{0,3}(?:mg|mcg|µg|μg|g|(?:micro|milli)-?grams?|grams?|ml|millilit(?:er|re)s?|iu|i\.u\.|units|international units|tablets?|pills?|capsules?|caplets?|puffs?|drops|(?:tea|table)?spoon(?:ful)?s?)(?![\p{L}\d-])/giu;
/** The same with the number as a word: "two tablets", "half a gram". */
const DOSE_IN_WORDS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half an?)\s{1,3}(?:\w{1,20}\s{1,3})?(?:tablets?|pills?|capsules?|caplets?|puffs?|(?:milli|micro)?grams?|(?:tea|table)?spoon(?:ful)?s?)\b/giu;
/** "A gram": things that only exist in measured amounts. */
const ONE_MEASURE = /(?<!half )\ba (?:gram|(?:tea|table)spoon(?:ful)?)\b/giu;
/** How often something is taken, which is half of a dose. */
const HOW_OFTEN =
  /\b(?:once|twice|(?:\d|two|three|four|five|six) times) (?:a day|per day|each day|every day|daily)\b|\bevery (?:\d{1,2}|two|three|four|six|eight|twelve) hours\b/giu;
/** A sentence that tells somebody to take something. */
const TAKING = /\b(?:take|taken|taking|swallow)\b/iu;

/** The doses in a text, as written. No page and no phrase may contain one. */
export function dosesIn(text: string): readonly string[] {
  const taking = text
    .split(/[.!?\n]/)
    .filter((sentence) => TAKING.test(sentence))
    .join('\n');
  return [...[DOSE, DOSE_IN_WORDS, ONE_MEASURE].flatMap((dose) => foundBy(dose, text)), ...foundBy(HOW_OFTEN, taking)];
}

function foundBy(dose: RegExp, text: string): readonly string[] {
  return [...text.matchAll(dose)].map(([found]) => found);
}
