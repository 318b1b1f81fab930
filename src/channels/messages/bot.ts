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

/** Makes the bot, which handles each type of activity. */
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
  /** Words that come with anything else are still screened, and answered if there is a danger. */
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

  // A Map, because the caller supplies the key, and an object also has inherited ones such as "constructor".
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
 * What a takeover needs from the channel: a reference by which the human's words find their way back and, if a help
 * desk listens on the channel itself, the Bot Framework event "handoff.initiate". With consent it includes the pages
 * talked about.
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
