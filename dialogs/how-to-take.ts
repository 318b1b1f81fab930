import type { Dialog, DialogTurn } from '../src/domain/dialog';
import type { IntentName } from '../src/domain/names';
import type { Page, Paragraphs } from '../src/domain/page';
import { notServed } from './not-served';
import { notice } from './notice';
import { pickPage } from './pick-page';
import { section, showSection } from './section';
import { nextQuestions } from './suggest';

/**
 * "With food?", "I missed one", "does it go in the fridge?": what the page says about it, under any heading. If it says
 * nothing, who knows, and what else the page can answer.
 */
export const howToTake: Dialog = (turn, library) => {
  const picked = pickPage(turn, turn.intent, library);
  if (!picked || picked.isExact) return section(turn, library);
  const instead = notServed(picked.page, turn, library);
  if (instead) return instead;
  const heading = toldUnder(picked.page, turn);
  if (heading !== undefined) return showSection({ page: picked.page, heading, isExact: true }, turn, library);
  const told = notice(turn.intent, 'refuse', library);
  if (picked.page.kind !== 'treatment' || !('reply' in told)) return told;
  const suggestions = nextQuestions(picked.page, turn.intent, library);
  return { reply: { ...told.reply, suggestions }, remember: { topic: picked.page.topic } };
};

/** "I missed my injection": the heading that mentions such a thing ("do not stop or delay it"), if there is one. */
function toldUnder({ kind, sections }: Page, { speaksOf }: DialogTurn): IntentName | undefined {
  if (kind !== 'treatment' || speaksOf === undefined) return undefined;
  const tells = ([, { steps }]: readonly [IntentName, { readonly steps: readonly Paragraphs[] }]) =>
    steps.flat().some(({ text }) => speaksOf(text));
  return [...sections].find(tells)?.[0];
}
