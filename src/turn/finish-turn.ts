import type { Screening } from '../domain/red-flag';
import type { InboundTurn, OutboundTurn } from '../domain/turn';
import { factsOf } from './facts';
import type { Parts } from './parts';
import type { Decision } from './talk/screened-turn';

/** What goes out of a turn: its replies with its facts. What it did by rule and what it answered is counted, and no count can hold it up. */
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
