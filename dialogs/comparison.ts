import type { Dialog, DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Page, Paragraph } from '../src/domain/page';
import { answer } from './answer';
import { notice } from './notice';
import { section } from './section';
import { askAbout } from './suggest';

/** "BME or BMES?", "iloprost or bisphosphonate?": a page's own comparison where it has one, else the two side by side. */
export const comparison: Dialog = (turn, library) => {
  const named = turn.topics
    .flatMap((topic) => library.page(topic) ?? [])
    .filter((page) => page.reviewDue >= turn.today);
  const [one, other] = named;
  if (one && other && !named.some((page) => page.sections.has('comparison'))) return sideBySide(one, other, library);
  return section(preferringComparison(turn, named), library);
};

/** Puts the page that has a comparison first, so that "AVN or BMES" finds it whichever is named first. */
function preferringComparison(turn: DialogTurn, named: readonly Page[]): DialogTurn {
  const most = [...named].reverse().find((page) => page.sections.has('comparison'));
  return most ? { ...turn, topics: [most.topic] } : turn;
}

function sideBySide(one: Page, other: Page, library: Library): DialogResult {
  const [first, second] = [gist(one), gist(other)];
  if (!first || !second) return notice('no-page', 'fallback', library);
  const suggestions = ['effectiveness', 'outlook', 'side-effects']
    .flatMap((intent) => [one, other].flatMap((page) => askAbout(intent, page, library) ?? []))
    .slice(0, 3);
  const reply = answer({ page: one, heading: 'comparison', paragraphs: [first, second], suggestions }, library);
  return { reply: { ...reply, topic: one.topic }, remember: { topic: one.topic, intent: 'comparison', misses: 0 } };
}

function gist(page: Page): Paragraph | undefined {
  const paragraph = page.sections.get('definition')?.steps[0][0];
  return paragraph && { ...paragraph, text: `**${page.title}.** ${paragraph.text}` };
}
