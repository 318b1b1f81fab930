import { randomUUID } from 'node:crypto';
import type { Desk } from '../../domain/deployment';
import type { Handover } from '../../domain/handover';
import type { IntentName } from '../../domain/names';
import { converseWithEnclosure } from '../answer/converse-with-enclosure';
import { showPrivateChat } from '../answer/move-personal';
import { fillSlots } from '../danger/guide';
import { slotsFor } from '../danger/help-lines';
import { toPlainText } from '../meaning/choose-meaning';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { isDeskOpen } from './desk-hours';
import { BOT_INTENT, handoverButtons, handoverReply } from './handover-reply';

/** The intent that has the talk forgotten. */
const FORGETS: IntentName = 'restart';

/**
 * Hands the talk over to a person, if the deployer has some: "can I talk to a person?". Explains who takes over, when,
 * and what they may see. Once a person has taken over, every message goes to them. All steps of the screen come before
 * this one.
 */
export function talkToPerson(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { memory, inbound, utterance } = talk;
  if (memory.person) return forwardToPerson(memory.person.id, talk, knowledge);
  const { desk, library } = knowledge;
  if (!desk || (!knowledge.hasDeskAddress && !inbound.takesEvents)) return undefined;
  const [alone, andTalk, no] = [library.say('person-alone'), library.say('person-and-talk'), library.say('person-no')];
  if (memory.offered.some(({ say }) => say === alone)) {
    const said = toPlainText(utterance.text);
    if (said === toPlainText(no)) return handoverReply('person-ended', talk, knowledge);
    if (said === toPlainText(andTalk)) return begin(true, desk, talk, knowledge);
    if (said === toPlainText(alone) || knowledge.talkWords.yes.includes(said))
      return begin(false, desk, talk, knowledge);
  }
  const heard = knowledge.readPerson(utterance.text);
  if (!heard.includes('match') || heard.includes('except')) return undefined;
  if (!inbound.isPrivate) return { ...showPrivateChat(talk, knowledge), intent: BOT_INTENT };
  if (!isDeskOpen(desk, talk.now)) return handoverReply('person-away', talk, knowledge);
  return handoverReply('person-offer', talk, knowledge, handoverButtons([andTalk, alone, no]));
}

function begin(withTalk: boolean, desk: Desk, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  if (!isDeskOpen(desk, talk.now)) return handoverReply('person-away', talk, knowledge);
  const { memory } = talk;
  const id = randomUUID();
  const topics = withTalk ? (memory.recent ?? []) : [];
  const begun = handoverReply(
    'person-begun',
    talk,
    knowledge,
    knowledge.hasDeskAddress ? handoverButtons([knowledge.library.say('person-back')]) : [],
  );
  return {
    ...begun,
    // A desk that listens on the channel itself receives the messages there.
    memory: knowledge.hasDeskAddress ? { ...begun.memory, person: { id } } : begun.memory,
    handover: {
      tell: { ...handoverEvent('begin', id, talk), withTalk, ...(withTalk && { topics }) },
      otherwise: handoverReply('person-failed', talk, knowledge),
    },
  };
}

/**
 * Forwards a message to the person, unless it ends the handover or asks that the talk be forgotten. To "is this an
 * emergency?" the bot also replies itself, with the safety question.
 */
function forwardToPerson(id: string, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const { person: _gone, ...rest } = talk.memory;
  const alone: ScreenedTurn = { ...talk, memory: rest };
  const ended = { tell: handoverEvent('end', id, talk) };
  if (toPlainText(talk.utterance.text) === toPlainText(knowledge.library.say('person-back')))
    return { ...handoverReply('person-ended', alone, knowledge), handover: ended };
  const meant = converseWithEnclosure(alone, knowledge);
  if (meant.intent === FORGETS) return { ...meant, handover: ended };
  const { id: own, utterance } = talk.inbound;
  const message: Handover = { ...handoverEvent('message', id, talk), message: own, text: utterance.text };
  if (meant.presentation === 'ask')
    return { ...meant, memory: { ...meant.memory, person: { id } }, handover: { tell: message } };
  const slots = slotsFor(talk.country, knowledge.library);
  const suggestions = handoverButtons([knowledge.library.say('person-back')]);
  const paragraphs = [fillSlots(knowledge.library.say('person-passed'), slots)];
  return {
    replies: [{ kind: 'notice', outcome: 'notice', paragraphs, suggestions, lines: [] }],
    memory: { ...talk.memory, misses: 0, offered: suggestions },
    presentation: 'none',
    handover: { tell: message, otherwise: handoverReply('person-failed', alone, knowledge) },
  };
}

function handoverEvent(kind: Handover['kind'], id: string, { inbound, memory }: ScreenedTurn): Handover {
  const { conversation, channel } = inbound;
  return { kind, id, conversation, channel, level: memory.disposition };
}
