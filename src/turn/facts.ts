import type { Screening } from '../domain/red-flag';
import type { InboundTurn, TurnFacts } from '../domain/turn';
import type { Knowledge } from './talk/knowledge';
import type { Decision } from './talk/screened-turn';

/** The facts of a finished turn for logs and counts: names, levels and numbers, never a word of the person. */
export function factsOf(
  inbound: InboundTurn,
  screening: Screening,
  decision: Decision,
  knowledge: Knowledge,
): TurnFacts {
  return {
    turn: inbound.id,
    disposition: decision.memory.disposition,
    presentation: decision.presentation,
    redFlags: screening.flags.map((flag) => flag.rule),
    intent: decision.intent ?? null,
    topic: decision.topic ?? null,
    ...(decision.page !== undefined && { page: decision.page }),
    confidence: decision.confidence ?? null,
    outcome: decision.replies[0].outcome,
    contentVersion: knowledge.library.version,
  };
}
