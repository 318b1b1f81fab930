import { Activity, DeliveryModes } from '@microsoft/agents-activity';
import type { TurnContext } from '@microsoft/agents-hosting';
import { mayPass } from './delay-after';
import { withoutWords } from './without-words';

/** One reply for this channel: formatted, and as plain text in case the channel refuses the format. */
export interface Dressed {
  readonly dressed: Readonly<Record<string, unknown>>;
  readonly bare: () => Readonly<Record<string, unknown>>;
}

/** Thrown when a reply could not be delivered in any form, after every try. */
export class Undelivered extends Error {
  readonly code = 'UNDELIVERED';
}

/**
 * Sends replies in order; a failed one does not hold back those after it.
 * @returns the ids that the channel gave them, in the same order
 * @throws Undelivered at the end, if any failed
 */
export async function sendAll(
  context: TurnContext,
  replies: readonly Dressed[],
  tell: (fault: unknown) => void,
): Promise<readonly (string | undefined)[]> {
  const ids: (string | undefined)[] = [];
  let failed = false;
  for (const reply of replies) {
    try {
      ids.push(await sendOne(context, reply, tell));
    } catch (fault) {
      failed = true;
      tell(withoutWords(fault));
      ids.push(undefined);
    }
  }
  if (failed) throw new Undelivered('no try to send a reply went through');
  return ids;
}

/** A channel that refuses a card must not keep the words from the person: they are then sent as plain text. */
async function sendOne(
  context: TurnContext,
  reply: Dressed,
  tell: (fault: unknown) => void,
): Promise<string | undefined> {
  try {
    return await send(context, reply.dressed);
  } catch (fault) {
    if (mayPass(fault)) throw fault;
    tell(withoutWords(fault));
    return send(context, reply.bare());
  }
}

async function send(context: TurnContext, activity: Dressed['dressed']): Promise<string | undefined> {
  if (context.activity.deliveryMode === DeliveryModes.ExpectReplies) return put(context, activity);
  // The SDK makes its own activity of it, so a plain object will do.
  const sent = await context.sendActivity(activity as unknown as Activity);
  return sent?.id || undefined;
}

/** A reply in the response goes directly where the SDK would put it, without its field-by-field validation. */
function put(context: TurnContext, activity: Dressed['dressed']): undefined {
  const reply = Object.assign(new Activity(String(activity.type)), activity);
  context.bufferedReplyActivities.push(reply.applyConversationReference(context.activity.getConversationReference()));
  context.responded = true;
}
