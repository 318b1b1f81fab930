import { randomUUID } from 'node:crypto';
import { Activity, ActivityTypes } from '@microsoft/agents-activity';
import type { TurnContext } from '@microsoft/agents-hosting';
import { INCIDENT_KINDS } from '../../domain/incident';
import { readSubmittedThumb, type SubmittedThumb } from '../submitted-thumb';
import type { MessagesParts } from './parts';
import { readInbound } from './read-inbound';
import type { Said, Speaker } from './say-replies';

/** Answers an invoke. */
export async function answerInvoke(context: TurnContext, status: number, body: object = {}): Promise<void> {
  const type = ActivityTypes.InvokeResponse;
  await context.sendActivity(Activity.fromObject({ type, value: { status, body } }));
}

/**
 * Takes a thumb. A comment beside it is not answered, but it is screened like every text, and a danger in it gets its
 * guidance.
 */
export async function takeThumb(
  context: TurnContext,
  parts: MessagesParts,
  speaker: Speaker,
  turn: string = randomUUID(),
): Promise<void> {
  const thumb = readSubmittedThumb(context.activity.value);
  if (thumb.text !== '') {
    const inbound = readInbound(context.activity, turn, thumb.text);
    const outbound = await parts.answer(inbound);
    if (outbound.facts.presentation !== 'none') await speaker.say(context, inbound, outbound);
  }
  const message = context.activity.replyToId;
  const said = speaker.saidWith(message);
  try {
    await keepThumb(thumb, said, message, parts);
  } catch (fault) {
    // A lost thumb is no reason to tell the person that something broke.
    parts.onFault(turn, fault);
  }
  await answerInvoke(context, 200);
}

/**
 * Counts the thumb if its answer is known. "Wrong" and "unsafe" are reported even if it is not, by the message's id.
 */
async function keepThumb(
  { reaction, reason }: SubmittedThumb,
  said: Said | undefined,
  message: string | undefined,
  { onFeedback, onIncident }: MessagesParts,
): Promise<void> {
  const { turn = message ?? '', page, version = '', rules = [] } = said ?? {};
  const kind = INCIDENT_KINDS.find((each) => each === reason);
  if (kind) await onIncident?.({ turn, kind, version, rules, pages: page ? [page] : [] });
  if (reaction && page) await onFeedback?.({ turn, page, reaction });
}
