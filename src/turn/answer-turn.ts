import { type Memory, NO_MEMORY } from '../domain/memory';
import type { AnswerTurn, InboundTurn, OutboundTurn } from '../domain/turn';
import { beginTalk, livingSigns } from './begin-talk';
import { countAnswers } from './count-answers';
import { converseWithEnclosed } from './enclosed';
import { speakEnglishOnly } from './english-only';
import { escalate, escalateSecondReading } from './escalate';
import { finishTurn } from './finish-turn';
import { fulfillWish } from './fulfill-wish';
import { hearComplaint } from './hear-complaint';
import { hearWish } from './hear-wish';
import { markDrafts } from './mark-drafts';
import { parkQuestion } from './park-question';
import type { Parts } from './parts';
import { safeReply } from './safe-reply';
import { askSafety, hearRelapse, hearSafetyAnswer, meetBarrier, remind, standDown } from './safety-talk';
import { sayClosed } from './say-closed';
import { seal } from './seal';
import type { Decision, Talk } from './talk';
import { inItsCondition } from './talked-of';

/** How long an emergency waits for earlier turns and the memory before it goes out without them. */
const PATIENCE_MS = 150;

/**
 * The main path of Marrow. In: the parts. Out: the function that answers one turn. It never rejects: whatever breaks,
 * a red flag still gets its guidance, and everything else the safe phrase with a number to call.
 */
export function createAnswerTurn(parts: Parts): AnswerTurn {
  return async (inbound) => {
    try {
      const { screening } = parts.screen(inbound.utterance);
      return screening.presentation === 'interrupt'
        ? await interruptAtOnce(inbound, parts)
        : await inTurn(inbound, parts);
    } catch (fault) {
      parts.onFault(inbound.id, fault);
      return safeReply(inbound, parts);
    }
  };
}

/** What is decided for one message, from top to bottom; the first step that has something to say says it. */
export function decide(talk: Talk, all: Parts): Decision {
  const parts = inItsCondition(talk, all);
  const decision =
    escalate(talk, parts) ?? // a danger is present: guidance, and nothing else
    hearComplaint(talk, parts) ?? // "this was not an emergency": noted, and nothing stands down
    hearSafetyAnswer(talk, parts) ?? // the answer to "is this happening now?"
    standDown(talk, parts) ?? // "help is here", "it is not happening"
    meetBarrier(talk, parts) ?? // "I can't afford it", while a danger stands
    escalateSecondReading(talk, parts) ?? // no rule, but it reads like a danger
    askSafety(talk, parts) ?? // nobody can tell: the safety question
    hearRelapse(talk, parts) ?? // "it is back", after a danger was told to be over
    remind(
      hearWish(talk, parts) ?? // "forget me", "what have you got on me"
        sayClosed(talk, parts) ?? // the deployer has switched all else off
        speakEnglishOnly(talk, parts) ??
        converseWithEnclosed(talk, parts), // classify → route → dialog
      talk,
      parts,
    ); // while a danger stands, no shrug
  const sealed = seal(markDrafts(parkQuestion(decision, talk, parts), talk, parts), talk, parts);
  return { ...sealed, answered: () => countAnswers(sealed, talk, parts) };
}

/** Ahead of queued turns and whatever the store does: the guidance goes out, and is remembered afterwards. */
async function interruptAtOnce(inbound: InboundTurn, parts: Parts): Promise<OutboundTurn> {
  const afterEarlierTurns = parts.inOrder(inbound.conversation, () => recall(inbound, parts));
  const { screened, decision } = decideWith(await Promise.race([afterEarlierTurns, patience()]), inbound, parts);
  void parts
    .inOrder(inbound.conversation, async () => {
      const { memory } = decideWith(await recall(inbound, parts), inbound, parts).decision;
      await parts.memories.save(inbound.conversation, memory);
    })
    .catch((fault: unknown) => parts.onFault(inbound.id, fault));
  return finishTurn(inbound, screened.screening, decision, parts);
}

/** One turn at a time in a conversation: recall, screen again with what is remembered, decide, remember. */
function inTurn(inbound: InboundTurn, parts: Parts): Promise<OutboundTurn> {
  return parts.inOrder(inbound.conversation, async () => {
    const { screened, decision } = decideWith(await recall(inbound, parts), inbound, parts);
    const isRemembered = await remember(inbound, decision, parts);
    return finishTurn(inbound, screened.screening, await fulfillWish(inbound, decision, isRemembered, parts), parts);
  });
}

/** Writes what the turn leaves; false where the store did not take it. */
async function remember({ conversation, id }: InboundTurn, { memory }: Decision, parts: Parts): Promise<boolean> {
  try {
    await parts.memories.save(conversation, memory);
    return true;
  } catch (fault) {
    parts.onFault(id, fault);
    return false;
  }
}

/** The second screening, with the signs of earlier turns, and what is decided on it. */
function decideWith(memory: Memory, inbound: InboundTurn, parts: Parts) {
  const screened = parts.screen(inbound.utterance, livingSigns(memory, parts.now()));
  return { screened, decision: decide(beginTalk(inbound, screened, memory, parts), parts) };
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
