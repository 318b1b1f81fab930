import { screenOf } from '../assemble';
import { checkConversations } from '../content/check-conversations';
import { checkRules } from '../content/check-rules';
import { openDisk } from '../content/disk';
import { type Content, contentOf } from '../content/load-content';
import { loadConversations } from '../content/load-conversations';
import type { DeploymentChoices } from '../content/load-deployment';
import { loadReaderExamples } from '../content/load-reader-examples';
import { ContentError, type Mistake } from '../content/mistakes';
import type { RawContent } from '../content/raw-content';
import { readContent } from '../content/read-content';
import type { Screen } from '../safety/screen';
import { listsThatFail } from './lists-that-fail';
import { patternsThatFail } from './patterns-that-fail';

/** Content with every mistake that can be found without a person, and that rules out serving it. */
export interface Inspected {
  readonly raw: RawContent;
  readonly content: Content;
  /** The screen of its rules; absent if they cannot be compiled. */
  readonly screen?: Screen;
  readonly mistakes: readonly Mistake[];
  /**
   * Names that test conversations expect and that do not exist. They are reported at the desk, but do not keep content
   * from being served.
   */
  readonly inTalks: readonly Mistake[];
  /** What could not be tried, because something else must be fixed first. */
  readonly untried: readonly ('patterns' | 'examples')[];
}

/** Files without which no pattern has its meaning. */
const GROUND = /red-flags\/(lexicon|signs)\/|look-alikes\.yml|shared\/(language|modifiers)\.yml|languages\//;

/** Reads content, compiles every rule and plays its examples. Returns every mistake at once. */
export function inspectContent(
  contentFolder: string,
  intentsFolder: string,
  choices: DeploymentChoices = {},
): Inspected {
  const { raw, mistakes } = readContent(contentFolder, intentsFolder, choices);
  const content = contentOf(raw);
  const beside = besideTheContent(contentFolder, raw, mistakes);
  const all = [...mistakes, ...beside.mistakes];
  const { inTalks } = beside;
  if (mistakes.some(({ file }) => GROUND.test(file)))
    return { raw, content, inTalks, mistakes: all, untried: ['patterns', 'examples'] };
  const inPatterns = patternsThatFail(contentFolder, raw);
  if (all.length + inPatterns.length === 0) all.push(...listsThatFail(contentFolder, content));
  all.push(...inPatterns);
  if (inPatterns.length > 0) return { raw, content, inTalks, mistakes: all, untried: ['examples'] };
  const screen = screenOf(content);
  const books = [content.ruleBook, ...content.languages];
  all.push(...books.flatMap((book) => checkRules(book, (text) => screen({ text }).screening.flags)));
  return { raw, content, screen, inTalks, mistakes: all, untried: [] };
}

/** Files that are checked but not served: conversations, and training messages of the second reader. */
function besideTheContent(folder: string, raw: RawContent, inContent: readonly Mistake[]) {
  const mistakes: Mistake[] = [];
  const talks = raw.packs.flatMap((pack) => loadConversations(openDisk(folder), pack.folder, mistakes));
  try {
    loadReaderExamples(folder);
  } catch (fault) {
    if (!(fault instanceof ContentError)) throw fault;
    mistakes.push(...fault.mistakes);
  }
  return { mistakes, inTalks: checkConversations(talks, raw, inContent) };
}
