import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** "Start again", "forget me": everything is forgotten except a raised level, which stands for its day. */
export const restart: Dialog = (_turn, library) =>
  ({ ...notice('restart', 'notice', library), forget: true }) as ReturnType<Dialog>;
