import { randomUUID } from 'node:crypto';
import { Activity, ActivityTypes } from '@microsoft/agents-activity';
import type { TurnContext } from '@microsoft/agents-hosting';
import type { Handover } from '../../domain/handover';
import type { InboundTurn } from '../../domain/turn';
import { openForm } from './feedback-form';
import { answerInvoke, takeThumb } from './invoke';
import { nameChannel } from './name-channel';
import type { Bot, MessagesParts } from './parts';
import { readInbound } from './read-inbound';
import { readText, readTypedBesideFile } from './read-text';
import { createSpeaker } from './say-replies';
import { createWelcome } from './welcome-once';

const FEEDBACK = 'message/submitAction';
const FORM = 'message/fetchTask';

/** Makes the bot: each kind of activity, and what is done about it. */
export function createBot(parts: MessagesParts): Bot {
  const speaker = createSpeaker(parts);

  const answer: Bot = async (context, turn = randomUUID()) => {
    const { activity } = context;
    const inbound = readInbound(activity, turn, readText(activity), readTypedBesideFile(activity));
    const outbound = await parts.answer(inbound);
    await speaker.say(context, inbound, outbound);
    if (outbound.handover?.kind === 'begin') await takeOver(context, outbound.handover, inbound, parts);
  };
  const welcome = createWelcome(parts, speaker);
  /** Words that come with anything else are read for danger all the same, and answered where there is one. */
  const heed: Bot = async (context, turn = randomUUID()) => {
    const { activity } = context;
    const inbound = readInbound(activity, turn, readText(activity));
    const isTurn = activity.type === ActivityTypes.Invoke || parts.isDanger?.(inbound.utterance);
    if (inbound.utterance.text === '' || !isTurn) return;
    const outbound = await parts.answer(inbound);
    if (outbound.facts.presentation !== 'none') await speaker.say(context, inbound, outbound);
  };
  const invoke: Bot = async (context, turn) => {
    if (context.activity.name === FEEDBACK) return takeThumb(context, parts, speaker, turn);
    if (context.activity.name === FORM)
      return answerInvoke(context, 200, openForm(context.activity.value, parts.words));
    await heed(context, turn);
    const error = { code: 'NotSupported', message: 'This bot does not take this invoke.' };
    return answerInvoke(context, 501, { error });
  };

  // A map, since the caller names the kind: an object also has what every object has, such as "constructor".
  const byType: ReadonlyMap<string, Bot> = new Map<string, Bot>([
    [ActivityTypes.Message, answer],
    [ActivityTypes.MessageUpdate, answer],
    [ActivityTypes.ConversationUpdate, welcome.joined],
    [ActivityTypes.InstallationUpdate, welcome.installed],
    [ActivityTypes.Invoke, invoke],
  ]);
  return async (context, turn) => {
    await (byType.get(context.activity.type) ?? heed)(context, turn);
    nameChannel(context);
  };
}

/**
 * What a person's taking over needs of the channel: a reference, by which their words find the way back, and, where a desk
 * listens on the channel itself, the Bot Framework's event "handoff.initiate". With consent the pages talked of go along.
 */
async function takeOver(
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
