import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library, Slots } from '../src/domain/library';
import { notice } from './notice';
import { offersOnPage } from './offers-on-page';
import { pointBack, sayOneLine } from './point-back';

/** What says in one line what need not be shown again. */
export const pointing = { pointBack, sayOneLine };

/**
 * "What does it cost?": no page answers it, but the bot can say who knows.
 * @param occasion the key in `phrases.yml`
 */
export function ownWords(occasion: string, _turn: DialogTurn, library: Library, slots?: Slots): DialogResult {
  return notice(occasion, 'refuse', library, slots);
}

/** "My mom is 78", and nothing is asked: it is noted, and the page that is talked of offers what can be asked next. */
export function noted(occasion: string, turn: DialogTurn, library: Library, slots?: Slots): DialogResult {
  const said = notice(occasion, 'notice', library, slots);
  if (!('reply' in said)) return said;
  const suggestions = offersOnPage(library.phrase(occasion, slots).offers, turn, library);
  return { ...said, reply: { ...said.reply, suggestions } };
}
