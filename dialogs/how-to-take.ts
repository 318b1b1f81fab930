import type { Dialog } from '../src/domain/dialog';
import { notServed } from './not-served';
import { notice } from './notice';
import { pickPage } from './pick-page';
import { section } from './section';
import { nextQuestions } from './suggest';

/**
 * "With food?", "I missed one", "does it go in the fridge?": what the page has on it; where that is nothing, who knows, and
 * what can be asked of the page instead.
 */
export const howToTake: Dialog = (turn, library) => {
  const picked = pickPage(turn, turn.intent, library);
  if (!picked || picked.isExact) return section(turn, library);
  const instead = notServed(picked.page, turn, library);
  if (instead) return instead;
  const told = notice(turn.intent, 'refuse', library);
  if (picked.page.kind !== 'treatment' || !('reply' in told)) return told;
  const suggestions = nextQuestions(picked.page, turn.intent, library);
  return { reply: { ...told.reply, suggestions }, remember: { topic: picked.page.topic } };
};
