import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** A verdict on an answer: thanks and, if an answer was shown, the buttons that call it wrong or unsafe. */
export const feedback: Dialog = ({ memory }, library) => {
  const thanks = notice('feedback', 'notice', library);
  if (!('reply' in thanks) || !memory.shown) return thanks;
  const buttons = [library.say('unsafe-button'), library.say('wrong-button')];
  const suggestions = buttons.map((say) => ({ say, intent: 'feedback' }));
  return { ...thanks, reply: { ...thanks.reply, suggestions } };
};
