import type { Handover } from '../domain/handover';
import type { InboundTurn } from '../domain/turn';
import type { Parts } from './parts';
import type { Decision, ScreenedTurn } from './talk/screened-turn';

/**
 * Tells the desk of persons what a turn has for it: what the step decided, or, while a person has taken over, what was
 * written, also where the bot answered a danger itself. Out: the decision; another one where the desk could not be told.
 */
export async function tellDesk(decision: Decision, inbound: InboundTurn, parts: Parts): Promise<Decision> {
  const { handover } = decision;
  const tell = handover?.tell ?? overheard(decision, inbound);
  if (!tell || !parts.handOver) return decision;
  const level = decision.memory.disposition;
  try {
    await parts.handOver({ ...tell, level });
    return decision;
  } catch (fault) {
    parts.onFault(inbound.id, fault);
    if (!handover?.otherwise) return decision;
    // The bot has the talk again, and nothing waits for a desk to hear of it; its way back is shut.
    if (tell.kind === 'message') void takeBack({ ...tell, level }, inbound, parts);
    return handover.otherwise;
  }
}

async function takeBack(
  { text: _unheard, message: _nor, ...talk }: Handover,
  { id }: InboundTurn,
  parts: Parts,
): Promise<void> {
  await parts.handOver?.({ ...talk, kind: 'end' }).catch((fault: unknown) => parts.onFault(id, fault));
}

/** Finishes what would be said instead as what is said is finished: the line of a danger stands on both. */
export function orElse(decision: Decision, finish: (each: Decision) => Decision): Decision {
  const { handover } = decision;
  return handover?.otherwise
    ? { ...decision, handover: { ...handover, otherwise: finish(handover.otherwise) } }
    : decision;
}

/** Where a turn leaves no person who has taken over, as "forget me" does, their desk is told that they have it no more. */
export function endTakeover(decision: Decision, { memory, inbound }: ScreenedTurn): Decision {
  const { person } = memory;
  if (!person || decision.memory.person || decision.handover) return decision;
  const { conversation, channel } = inbound;
  return {
    ...decision,
    handover: { tell: { kind: 'end', id: person.id, conversation, channel, level: memory.disposition } },
  };
}

function overheard({ memory }: Decision, inbound: InboundTurn): Handover | undefined {
  if (!memory.person) return undefined;
  const { id: message, conversation, channel, utterance } = inbound;
  const { id } = memory.person;
  return { kind: 'message', id, conversation, channel, message, text: utterance.text, level: memory.disposition };
}
