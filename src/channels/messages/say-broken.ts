import type { TurnContext } from '@microsoft/agents-hosting';
import { nameChannel } from './name-channel';
import type { MessagesParts } from './parts';
import { sendAll, Undelivered } from './send-reply';
import { turnOf } from './turn-of';
import { withoutWords } from './without-words';

/** What happens when a turn breaks: the fault is told, and the person still gets a number to call. */
export function sayBroken({ words, onFault }: MessagesParts): (context: TurnContext, fault: Error) => Promise<void> {
  return async (context, fault) => {
    // Nothing can be delivered just now, as every try has shown; the caller is told so, and may send again.
    if (fault instanceof Undelivered) throw fault;
    const turn = turnOf(context);
    onFault(turn, withoutWords(fault));
    const message = { type: 'message', text: words.broken };
    await sendAll(context, [{ dressed: message, bare: () => message }], (again) => onFault(turn, again));
    nameChannel(context);
  };
}
