import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** "Never mind": drops what was begun, but remembers what was talked about. */
export const cancel: Dialog = (_turn, library) => notice('cancel', 'notice', library);
