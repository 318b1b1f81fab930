import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** A message without words: a picture, a voice message, a slip of the thumb. */
export const empty: Dialog = (_turn, library) => notice('empty', 'fallback', library);
