import { randomUUID } from 'node:crypto';
import { Activity, ActivityTypes } from '@microsoft/agents-activity';
import type { TurnContext } from '@microsoft/agents-hosting';
import type { MessagesParts } from './parts';
import { readInbound } from './read-inbound';
import { readThumb } from './read-thumb';
import type { Speaker } from './say-replies';

/** Answers an invoke. In: the status, and a body where one helps the caller. */
export async function answerInvoke(context: TurnContext, status: number, body: object = {}): Promise<void> {
  const type = ActivityTypes.InvokeResponse;
  await context.sendActivity(Activity.fromObject({ type, value: { status, body } }));
}

/**
 * Takes a thumb. What the person wrote beside it is not answered, but it is read for danger as every text is, and what
 * is owed then is said.
 */
export async function takeThumb(
  context: TurnContext,
  { answer, onFeedback, onFault }: MessagesParts,
  { say, saidWith }: Speaker,
): Promise<void> {
  const { reaction, text } = readThumb(context.activity.value);
  if (text !== '') {
    const inbound = readInbound(context.activity, randomUUID(), text);
    const outbound = await answer(inbound);
    if (outbound.facts.presentation !== 'none') await say(context, inbound, outbound);
  }
  const said = saidWith(context.activity.replyToId);
  try {
    if (reaction && said) await onFeedback?.({ ...said, reaction });
  } catch (fault) {
    // A thumb that is lost is no reason to tell the person that something broke.
    onFault(said?.turn ?? '', fault);
  }
  await answerInvoke(context, 200);
}
