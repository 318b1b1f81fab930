import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes } from '@microsoft/agents-activity';
import type { TurnContext } from '@microsoft/agents-hosting';
import { answerInvoke, takeThumb } from './invoke';
import { nameChannel } from './name-channel';
import type { MessagesParts } from './parts';
import { readInbound } from './read-inbound';
import { readText, readTypedBesideFile } from './read-text';
import { keepRecent } from './recent';
import { createSpeaker } from './say-replies';

/** What the bot does about one activity. */
export type Bot = (context: TurnContext) => Promise<void>;

const MOST_GREETED = 5_000;
const FEEDBACK = 'message/submitAction';

/** Makes the bot: each kind of activity, and what is done about it. */
export function createBot(parts: MessagesParts): Bot {
  const speaker = createSpeaker(parts);
  const greeted = keepRecent<true>(MOST_GREETED);

  const answer: Bot = async (context) => {
    const { activity } = context;
    const inbound = readInbound(activity, randomUUID(), readText(activity), readTypedBesideFile(activity));
    await speaker.say(context, inbound, await parts.answer(inbound));
  };
  const welcome: Bot = async (context) => {
    const inbound = readInbound(context.activity, randomUUID(), '');
    if (!someoneJoined(context.activity) || greeted.get(inbound.conversation)) return;
    greeted.set(inbound.conversation, true);
    await speaker.say(context, inbound, await parts.welcome(inbound));
  };
  const invoke: Bot = async (context) => {
    if (context.activity.name === FEEDBACK) return takeThumb(context, parts, speaker);
    const error = { code: 'NotSupported', message: 'This bot does not take this invoke.' };
    return answerInvoke(context, 501, { error });
  };

  const byType: Readonly<Record<string, Bot>> = {
    [ActivityTypes.Message]: answer,
    [ActivityTypes.MessageUpdate]: answer,
    [ActivityTypes.ConversationUpdate]: welcome,
    [ActivityTypes.Invoke]: invoke,
  };
  return async (context) => {
    await byType[context.activity.type]?.(context);
    nameChannel(context);
  };
}

function someoneJoined({ membersAdded = [], recipient }: Activity): boolean {
  return membersAdded.some(({ id }) => id !== recipient?.id);
}
