import type { Handover } from '../domain/handover';
import type { InboundTurn } from '../domain/turn';
import type { Parts } from './parts';
import type { Decision, ScreenedTurn } from './talk/screened-turn';

/**
 * Tells the desk what a turn has for it: what a step decided or, while a person has taken over, what was written, even
 * if the bot answered a danger itself.
 *
 * @param decision what was decided
 * @returns the decision, or its alternative if the desk could not be told
 */
export async function tellDesk(decision: Decision, inbound: InboundTurn, parts: Parts): Promise<Decision> {
  const { handover } = decision;
  const tell = handover?.tell ?? messageForDesk(decision, inbound);
  if (!tell || !parts.handOver) return decision;
  const level = decision.memory.disposition;
  try {
    await parts.handOver({ ...tell, level });
    return decision;
  } catch (fault) {
    parts.onFault(inbound.id, fault);
    if (!handover?.otherwise) return decision;
    // The bot has the talk again without waiting for the desk to hear of it; the desk's way back is closed.
    if (tell.kind === 'message') void endTakeoverAtDesk({ ...tell, level }, inbound, parts);
    return handover.otherwise;
  }
}

async function endTakeoverAtDesk(
  { text: _unheard, message: _nor, ...talk }: Handover,
  { id }: InboundTurn,
  parts: Parts,
): Promise<void> {
  await parts.handOver?.({ ...talk, kind: 'end' }).catch((fault: unknown) => parts.onFault(id, fault));
}

/**
 * Finishes the alternative of a decision (what is said if the desk cannot be told) like the decision itself, so that
 * both have the line of a danger.
 *
 * @param finish finishes a decision
 */
export function finishAlternative(decision: Decision, finish: (each: Decision) => Decision): Decision {
  const { handover } = decision;
  return handover?.otherwise
    ? { ...decision, handover: { ...handover, otherwise: finish(handover.otherwise) } }
    : decision;
}

/** Tells the desk that a takeover has ended, if the turn leaves nobody who has taken over, as "forget me" does. */
export function endTakeover(decision: Decision, { memory, inbound }: ScreenedTurn): Decision {
  const { person } = memory;
  if (!person || decision.memory.person || decision.handover) return decision;
  const { conversation, channel } = inbound;
  return {
    ...decision,
    handover: { tell: { kind: 'end', id: person.id, conversation, channel, level: memory.disposition } },
  };
}

function messageForDesk({ memory }: Decision, inbound: InboundTurn): Handover | undefined {
  if (!memory.person) return undefined;
  const { id: message, conversation, channel, utterance } = inbound;
  const { id } = memory.person;
  return { kind: 'message', id, conversation, channel, message, text: utterance.text, level: memory.disposition };
}
