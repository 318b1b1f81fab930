import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import { notice } from './notice';

/** "What does it cost?": nothing of it stands on a page, but who knows it can be named. In: the occasion in `phrases.yml`. */
export function ownWords(occasion: string, _turn: DialogTurn, library: Library): DialogResult {
  return notice(occasion, 'refuse', library);
}
