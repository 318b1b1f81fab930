import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library, Slots } from '../src/domain/library';
import { notice } from './notice';

/**
 * "What does it cost?": nothing of it stands on a page, but who knows it can be named. In: the occasion in `phrases.yml`,
 * the turn, the library, what fills its slots.
 */
export function ownWords(occasion: string, _turn: DialogTurn, library: Library, slots?: Slots): DialogResult {
  return notice(occasion, 'refuse', library, slots);
}
