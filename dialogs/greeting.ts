import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** "Hello": the whole welcome where nobody has been welcomed yet, else a short hello. */
export const greeting: Dialog = (turn, library) =>
  notice(turn.memory.greeted ? 'greeting' : 'welcome', 'notice', library);
