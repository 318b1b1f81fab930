import type { Rule } from '../domain/rule-book';
import type { Disk } from './disk';
import { dosesIn } from './find-doses';
import type { Mistake } from './mistakes';

/** What people type and what the program reads by, where numbers with units belong. */
const NOT_SAID =
  /red-flags|languages\/[a-z-]{2,8}\/language\.yml|shared\/(language|modifiers|understanding|talk|findings|report-form)\.yml|conversations\/|sources\.yml|README\.md|schemas\//;

/** Finds doses in all that the bot says: pages, phrases, first actions. In: the folder, the rules, the list for mistakes. */
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
