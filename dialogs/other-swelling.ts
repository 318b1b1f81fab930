import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** "Brain edema", "fluid on the lung": another condition that shares a word with ours. */
export const otherSwelling: Dialog = (_turn, library) => notice('other-swelling', 'refuse', library);
