import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library, Slots } from '../src/domain/library';
import { notice } from './notice';
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
