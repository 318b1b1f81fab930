import type { RaisedDisposition } from '../domain/disposition';
import { NO_MEMORY } from '../domain/memory';
import type { InboundTurn, OutboundTurn } from '../domain/turn';
import type { ScreenResult } from '../safety/screen';
import { beginTalk } from './begin-talk';
import { raiseLevel } from './danger/escalate';
import { chooseLines, resolveCountry } from './danger/help-lines';
import { keepDiscreet } from './danger/keep-discreet';
import { finishTurn } from './finish-turn';
import type { Parts } from './parts';

/**
 * The reply when a turn failed: the guidance itself if the text raises a red flag, else the safe phrase with a number
 * to call. Needs nothing but what is in memory.
 */
export function safeReply(inbound: InboundTurn, parts: Parts): OutboundTurn {
  const screened = screenAgain(inbound, parts);
  if (screened && (screened.screening.presentation === 'interrupt' || screened.screening.presentation === 'ask')) {
    const talk = beginTalk(inbound, screened, NO_MEMORY, parts);
    const rules = screened.screening.flags.map((flag) => flag.rule);
    const level = screened.screening.level as RaisedDisposition;
    const decision = keepDiscreet(raiseLevel(talk, parts, { level, rules, manner: 'interrupt' }), talk, parts);
    return finishTurn(inbound, screened.screening, { ...decision, counts: { kind: 'interrupt', rules } }, parts);
  }
  const country = resolveCountry(undefined, inbound.utterance, parts.deploymentCountry);
  const { lines, slots } = chooseLines(['emergency'], country, parts.library);
  const reply = {
    kind: 'notice',
    outcome: 'fallback',
    paragraphs: [parts.library.say('safe', slots)],
    suggestions: [],
    lines,
  } as const;
  return {
    replies: [reply],
    facts: {
      turn: inbound.id,
      disposition: 'none',
      presentation: 'none',
      redFlags: [],
      intent: null,
      topic: null,
      confidence: null,
      outcome: 'fallback',
      contentVersion: parts.library.version,
    },
  };
}

function screenAgain(inbound: InboundTurn, parts: Parts): ScreenResult | undefined {
  try {
    return parts.screen(inbound.utterance);
  } catch (fault) {
    parts.onFault(inbound.id, fault);
    return undefined;
  }
}
