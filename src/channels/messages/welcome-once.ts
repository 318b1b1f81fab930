import { randomUUID } from 'node:crypto';
import type { Activity } from '@microsoft/agents-activity';
import { keepRecent } from '../../text/recent';
import type { Bot, MessagesParts } from './parts';
import { readInbound } from './read-inbound';
import type { Speaker } from './say-replies';

const MOST_GREETED = 5_000;

/**
 * Welcomes a conversation once, whichever activity comes first: somebody joined, or the bot was installed. Returns the
 * handlers of both.
 */
export function createWelcome(
  parts: MessagesParts,
  speaker: Speaker,
): { readonly joined: Bot; readonly installed: Bot } {
  const greeted = keepRecent<true>(MOST_GREETED);
  const forget = async (conversation: string, turn: string) => {
    greeted.remove(conversation);
    await parts.claims?.release('welcome', conversation).catch((fault: unknown) => parts.onFault(turn, fault));
  };
  const isFirst = async (conversation: string, turn: string) => {
    if (greeted.get(conversation)) return false;
    greeted.set(conversation, true);
    try {
      return (await parts.claims?.claim('welcome', conversation)) ?? true;
    } catch (fault) {
      parts.onFault(turn, fault);
      return true;
    }
  };
  const welcome: Bot = async (context, turn = randomUUID()) => {
    const conversation = idOf(context.activity);
    if (!(await isFirst(conversation, turn))) return;
    const inbound = readInbound(context.activity, turn, '');
    try {
      await speaker.say(context, inbound, await parts.welcome(inbound));
    } catch (fault) {
      await forget(conversation, turn);
      throw fault;
    }
  };
  return {
    joined: async (context, turn) => void (someoneJoined(context.activity) && (await welcome(context, turn))),
    // Whoever removes the bot and installs it again is welcomed again.
    installed: (context, turn = randomUUID()) =>
      String(context.activity.action).startsWith('add') ? welcome(context, turn) : forget(idOf(context.activity), turn),
  };
}

function idOf({ conversation }: Activity): string {
  return conversation?.id ?? '';
}

function someoneJoined({ membersAdded = [], recipient }: Activity): boolean {
  return membersAdded.some(({ id }) => id !== recipient?.id);
}
