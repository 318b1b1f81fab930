import { Activity } from '@microsoft/agents-activity';
import type { TurnContext } from '@microsoft/agents-hosting';
import type { Handover } from '../../domain/handover';

/**
 * Sends the Bot Framework's event by which a desk that listens on the channel takes a talk over ("handoff.initiate"). In:
 * the context, what was decided. With the person's consent the pages talked of go along; words were not kept.
 */
export async function sendEvent(context: TurnContext, { id, level, withTalk, topics }: Handover): Promise<void> {
  const value = { id, level, ...(withTalk && { topics }) };
  const relatesTo = context.activity.getConversationReference();
  await context.sendActivity(Activity.fromObject({ type: 'event', name: 'handoff.initiate', value, relatesTo }));
}
