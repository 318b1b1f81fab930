import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** Another illness, the weather, a joke: says kindly what the bot is for. */
export const outOfScope: Dialog = (_turn, library) => notice('out-of-scope', 'refuse', library);
