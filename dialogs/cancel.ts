import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** "Never mind": leaves what was begun; what was talked of is still remembered. */
export const cancel: Dialog = (_turn, library) => notice('cancel', 'notice', library);
