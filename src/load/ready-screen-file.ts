import { existsSync, writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import type { Content } from '../content/load-content';
import { readKept } from '../content/read-kept';
import { type ReadyScreen, readyScreen } from '../safety/ready-rules';

/** What the file contains: the compiled rules, and what they were compiled from and with. */
interface Kept {
  readonly of: string;
  readonly ready: ReadyScreen;
}

/** Compiles the rules of content and stores them in a file, so that a start need not. */
export function keepScreen(file: string, content: Content): void {
  const kept: Kept = { of: madeOf(content), ready: readyScreen(content.ruleBook, content.language, content.languages) };
  writeFileSync(file, serialize(kept));
}

/** The compiled rules of content; undefined if the build left none, or if the rules have changed since. */
export function takeScreen(file: string, content: Content): ReadyScreen | undefined {
  if (!existsSync(file)) return undefined;
  const kept = readKept<Kept>(file);
  return kept?.of === madeOf(content) ? kept.ready : undefined;
}

/** Raised when compiled rules take another form: a file of an older program would find less. */
const FORM = 3;

/**
 * Changes with the rules, with their form, and with Node, on which the file format depends. The build rewrites the file
 * when the program changes.
 */
function madeOf({ rulesVersion }: Content): string {
  return `${rulesVersion} ${FORM} ${process.version}`;
}
