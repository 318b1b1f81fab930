import type { Dialog } from '../src/domain/dialog';
import type { Suggestion } from '../src/domain/reply';
import { notice } from './notice';

/** "What do you keep about me?": the notice, with buttons to see the data or delete it. */
export const myData: Dialog = (_turn, library) => {
  const said = notice('my-data', 'notice', library);
  if (!('reply' in said)) return said;
  const button = (key: string): Suggestion => ({ say: library.say(key), intent: 'my-data' });
  const suggestions = [button('show-button'), button('forget-button'), ...said.reply.suggestions];
  return { ...said, reply: { ...said.reply, suggestions } };
};
