import type { Reply } from '../domain/reply';
import type { WelcomeTurn } from '../domain/turn';
import { chooseLines, resolveCountry } from './danger/help-lines';
import type { Parts } from './parts';
import { recall, remember } from './recall';
import { safeReply } from './safe-reply';
import { offerAgain } from './talk/offer-again';

/**
 * Creates the function that answers the start of a conversation with the first message: who is speaking, what the bot
 * can do, what it stores, what to do in an emergency.
 */
export function createWelcomeTurn(parts: Parts): WelcomeTurn {
  return (inbound) =>
    parts.inOrder(inbound.conversation, async () => {
      try {
        const country = resolveCountry(undefined, inbound.utterance, parts.deploymentCountry);
        const { slots } = chooseLines([], country, parts.library);
        const suggestions = offerAgain(undefined, parts.now(), parts);
        const { paragraphs } = parts.library.phrase(parts.isClosed ? 'closed' : 'welcome', slots);
        const reply: Reply = {
          kind: 'notice',
          outcome: 'notice',
          paragraphs: [...paragraphs, ...(inbound.isPrivate ? [] : [parts.library.say('company-welcome')])],
          suggestions,
          lines: [],
          ...(!inbound.isPrivate && { toPrivateChat: true }),
        };
        const memory = await recall(inbound, parts);
        await remember(inbound, { ...memory, greeted: true, offered: suggestions }, parts);
        return {
          replies: [reply],
          facts: {
            turn: inbound.id,
            disposition: memory.disposition,
            presentation: 'none',
            redFlags: [],
            intent: 'greeting',
            topic: null,
            confidence: null,
            outcome: 'notice',
            contentVersion: parts.library.version,
          },
        };
      } catch (fault) {
        parts.onFault(inbound.id, fault);
        return safeReply(inbound, parts);
      }
    });
}
