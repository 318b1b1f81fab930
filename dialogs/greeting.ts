import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** "Hello": the full welcome for somebody who has not had it yet, otherwise a short hello. */
export const greeting: Dialog = (turn, library) =>
  notice(turn.memory.greeted ? 'greeting' : 'welcome', 'notice', library);
