import type { IntentName } from '../../domain/names';
import { slotsFor } from '../danger/help-lines';
import { isSmallTalk } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/** Intents that are answered in a private chat only, however they are worded. */
const PERSONAL: ReadonlySet<IntentName> = new Set(['personal-advice']);

/**
 * Where others read along (a Teams channel or group chat), moves a question about a person, a report or a picture to
 * the private chat. General questions, such as what a thing is, are answered.
 *
 * @param decision the decision that would be given in a private chat
 * @returns that decision, or one that only shows the way to the private chat
 */
export function movePersonal(decision: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  if (talk.inbound.isPrivate || decision.presentation === 'ask' || !isPersonal(decision, talk, knowledge))
    return decision;
  const { intent, nearest } = decision;
  return { ...showPrivateChat(talk, knowledge), ...(intent && { intent }), ...(nearest && { nearest }) };
}

/** Shows the way to the private chat, and nothing of what was asked. */
export function showPrivateChat({ country, memory }: ScreenedTurn, { library }: Knowledge): Decision {
  const { paragraphs } = library.phrase('company-personal', slotsFor(country, library));
  return {
    replies: [{ kind: 'notice', outcome: 'refuse', paragraphs, suggestions: [], lines: [], toPrivateChat: true }],
    memory: { ...memory, misses: 0, offered: [] },
    presentation: 'none',
  };
}

function isPersonal({ intent }: Decision, talk: ScreenedTurn, { readPersonal }: Knowledge): boolean {
  if (talk.report !== undefined || talk.inbound.utterance.typed !== undefined) return true;
  if (intent !== undefined && isSmallTalk(intent)) return false;
  return (intent !== undefined && PERSONAL.has(intent)) || readPersonal(talk.utterance.text).length > 0;
}
