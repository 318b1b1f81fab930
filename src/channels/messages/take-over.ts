import { Activity } from '@microsoft/agents-activity';
import type { TurnContext } from '@microsoft/agents-hosting';
import type { Handover } from '../../domain/handover';
import type { InboundTurn } from '../../domain/turn';
import type { MessagesParts } from './parts';

/**
 * What a person's taking over needs of the channel: a reference, by which their words find the way back, and, where a desk
 * listens on the channel itself, the Bot Framework's event "handoff.initiate". With consent the pages talked of go along.
 */
export async function takeOver(
  context: TurnContext,
  { id, level, withTalk, topics }: Handover,
  { id: turn, takesEvents }: InboundTurn,
  { keepReference, onFault }: MessagesParts,
): Promise<void> {
  const reference = context.activity.getConversationReference();
  await keepReference?.(id, reference).catch((fault: unknown) => onFault(turn, fault));
  if (!takesEvents) return;
  const value = { id, level, ...(withTalk && { topics }) };
  await context.sendActivity(
    Activity.fromObject({ type: 'event', name: 'handoff.initiate', value, relatesTo: reference }),
  );
}
