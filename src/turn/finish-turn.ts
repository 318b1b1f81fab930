import type { Screening } from '../domain/red-flag';
import type { InboundTurn, OutboundTurn } from '../domain/turn';
import { factsOf } from './facts';
import type { Parts } from './parts';
import type { Decision } from './talk/screened-turn';

/**
 * Makes the outgoing turn from the decision: its replies and its facts. Also counts what the turn did by rule and what
 * it answered; a failure to count cannot hold the turn up. Turns of the probe are not counted.
 */
export function finishTurn(inbound: InboundTurn, screening: Screening, decision: Decision, parts: Parts): OutboundTurn {
  if (decision.fault !== undefined) parts.onFault(inbound.id, decision.fault);
  try {
    if (inbound.channel === 'probe')
      return { replies: decision.replies, facts: factsOf(inbound, screening, decision, parts) };
    if (decision.counts) parts.countRules(decision.counts, parts.library.version);
    if (decision.incident) parts.openIncident(decision.incident);
    for (const counted of decision.answered?.() ?? []) parts.countAnswer(counted);
  } catch (fault) {
    parts.onFault(inbound.id, fault);
  }
  return {
    replies: decision.replies,
    facts: factsOf(inbound, screening, decision, parts),
    ...(decision.handover && { handover: decision.handover.tell }),
  };
}
