import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** Not understood: first a request to say it in other words, the second time what the bot can do and where else to go. */
export const fallback: Dialog = (turn, library) => {
  const misses = turn.memory.misses + 1;
  const said = notice(misses > 1 ? 'fallback-again' : 'fallback', 'fallback', library);
  return { ...said, remember: { misses } } as ReturnType<Dialog>;
};
