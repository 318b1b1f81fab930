import { type Memory, NO_MEMORY } from '../domain/memory';
import type { AnswerTurn, InboundTurn, OutboundTurn } from '../domain/turn';
import type { ScreenResult } from '../safety/screen';
import { beginTalk, livingSigns } from './begin-talk';
import { converse } from './converse';
import { speakEnglishOnly } from './english-only';
import { escalate } from './escalate';
import { factsOf } from './facts';
import type { Parts } from './parts';
import { safeReply } from './safe-reply';
import { askSafety, hearSafetyAnswer, meetBarrier, remind, standDown } from './safety-talk';
import { seal } from './seal';
import type { Decision, Talk } from './talk';

/** How long an emergency waits for earlier turns and the memory before it goes out without them. */
const PATIENCE_MS = 150;

/**
 * The main path of Marrow. In: the parts. Out: the function that answers one turn. It never rejects: whatever breaks,
 * a red flag still gets its guidance, and everything else the safe phrase with a number to call.
 */
export function createAnswerTurn(parts: Parts): AnswerTurn {
  return async (inbound) => {
    try {
      const alarm = parts.screen(inbound.utterance);
      return alarm.screening.presentation === 'interrupt'
        ? await interruptAtOnce(inbound, alarm, parts)
        : await inTurn(inbound, parts);
    } catch (fault) {
      parts.onFault(inbound.id, fault);
      return safeReply(inbound, parts);
    }
  };
}

/** What is decided for one message, from top to bottom; the first step that has something to say says it. */
export function decide(talk: Talk, parts: Parts): Decision {
  const decision =
    escalate(talk, parts) ?? // a danger is present: guidance, and nothing else
    hearSafetyAnswer(talk, parts) ?? // the answer to "is this happening now?"
    standDown(talk, parts) ?? // "help is here", "it is not happening"
    meetBarrier(talk, parts) ?? // "I can't afford it", while a danger stands
    askSafety(talk, parts) ?? // nobody can tell: the safety question
    remind(speakEnglishOnly(talk, parts) ?? converse(talk, parts), talk, parts); // classify → route → dialog; while a danger stands, no shrug
  return seal(decision, talk, parts);
}

/** Ahead of queued turns and whatever the store does: the guidance goes out, and is remembered afterwards. */
async function interruptAtOnce(inbound: InboundTurn, alarm: ScreenResult, parts: Parts): Promise<OutboundTurn> {
  const afterEarlierTurns = parts.inOrder(inbound.conversation, () => recall(inbound, parts));
  const known = await Promise.race([afterEarlierTurns, patience()]);
  const decision = decide(beginTalk(inbound, alarm, known, parts), parts);
  void parts
    .inOrder(inbound.conversation, async () => {
      const memory = await recall(inbound, parts);
      await parts.memories.save(inbound.conversation, decide(beginTalk(inbound, alarm, memory, parts), parts).memory);
    })
    .catch((fault: unknown) => parts.onFault(inbound.id, fault));
  return { replies: decision.replies, facts: factsOf(inbound, alarm.screening, decision, parts) };
}

/** One turn at a time in a conversation: recall, screen again with what is remembered, decide, remember. */
function inTurn(inbound: InboundTurn, parts: Parts): Promise<OutboundTurn> {
  return parts.inOrder(inbound.conversation, async () => {
    const memory = await recall(inbound, parts);
    const screened = parts.screen(inbound.utterance, livingSigns(memory, parts.now()));
    const decision = decide(beginTalk(inbound, screened, memory, parts), parts);
    await parts.memories
      .save(inbound.conversation, decision.memory)
      .catch((fault: unknown) => parts.onFault(inbound.id, fault));
    return { replies: decision.replies, facts: factsOf(inbound, screened.screening, decision, parts) };
  });
}

/** The memory of a conversation; a store that fails must not silence the bot, so then there is none. */
async function recall({ conversation, id }: InboundTurn, parts: Parts): Promise<Memory> {
  try {
    return (await parts.memories.load(conversation)) ?? NO_MEMORY;
  } catch (fault) {
    parts.onFault(id, fault);
    return NO_MEMORY;
  }
}

function patience(): Promise<Memory> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(NO_MEMORY), PATIENCE_MS).unref();
  });
}
