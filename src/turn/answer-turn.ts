import { isDeepStrictEqual } from 'node:util';
import { type Memory, NO_MEMORY } from '../domain/memory';
import type { AnswerTurn, InboundTurn, OutboundTurn } from '../domain/turn';
import type { Utterance } from '../domain/utterance';
import type { ScreenResult } from '../safety/screen';
import { beginTalk, livingSigns } from './begin-talk';
import { countAnswers } from './count-answers';
import { converseWithEnclosed } from './enclosed';
import { speakEnglishOnly } from './english-only';
import { escalate, escalateSecondReading } from './escalate';
import { finishTurn } from './finish-turn';
import { fulfillWish } from './fulfill-wish';
import { hearComplaint } from './hear-complaint';
import { hearVerdict } from './hear-verdict';
import { hearWish } from './hear-wish';
import { keepDiscreet } from './in-company';
import { markDrafts } from './mark-drafts';
import { movePersonal } from './move-personal';
import { parkQuestion } from './park-question';
import type { Parts } from './parts';
import { createPieces } from './pieces';
import { safeReply } from './safe-reply';
import { askSafety, hearRelapse, hearSafetyAnswer, meetBarrier, remind, standDown } from './safety-talk';
import { sayClosed } from './say-closed';
import { seal } from './seal';
import type { Decision, Talk } from './talk';
import { talkToPerson } from './talk-to-person';
import { inItsCondition } from './talked-of';
import { orElse, tellDesk } from './tell-desk';

/** How long an emergency waits for earlier turns and the memory before it goes out without them. */
const PATIENCE_MS = 150;

/**
 * The main path of Marrow. In: the parts. Out: the function that answers one turn. It never rejects: whatever breaks,
 * a red flag still gets its guidance, and everything else the safe phrase with a number to call.
 */
export function createAnswerTurn(parts: Parts): AnswerTurn {
  const pieces = createPieces(parts.now);
  return async (received) => {
    const before = pieces.before(received);
    const inbound = before === undefined ? received : { ...received, utterance: { ...received.utterance, before } };
    try {
      const first = parts.screen(inbound.utterance);
      pieces.hold(received, first.screening.presentation === 'none');
      return first.screening.presentation === 'interrupt'
        ? await interruptAtOnce(inbound, first, parts)
        : await inTurn(inbound, first, parts);
    } catch (fault) {
      parts.onFault(inbound.id, fault);
      return safeReply(inbound, parts);
    }
  };
}

/** Finds out ahead of the turn whether a text cannot wait in line. In: the parts. A screen that breaks says yes: help is never late for it. */
export function dangerIn({ screen }: Pick<Parts, 'screen'>): (utterance: Utterance) => boolean {
  return (utterance) => {
    try {
      return screen(utterance).screening.presentation === 'interrupt';
    } catch {
      return true;
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
        talkToPerson(talk, parts) ?? // "can I talk to a person?", and while one has taken over
        speakEnglishOnly(talk, parts) ??
        hearVerdict(talk, parts) ?? // "that is wrong", "that is unsafe": an operator gets to know of it
        movePersonal(converseWithEnclosed(talk, parts), talk, parts), // classify → route → dialog; in company, the way to a private chat
      talk,
      parts,
    ); // while a danger stands, no shrug
  const finish = (each: Decision) => keepDiscreet(seal(markDrafts(each, talk, parts), talk, parts), talk, parts);
  const sealed = orElse(finish(parkQuestion(decision, talk, parts)), finish);
  return { ...sealed, answered: () => countAnswers(sealed, talk, parts) };
}

/** Ahead of queued turns and whatever the store does: the guidance goes out, and is remembered afterwards. */
async function interruptAtOnce(inbound: InboundTurn, first: ScreenResult, parts: Parts): Promise<OutboundTurn> {
  const afterEarlierTurns = parts.inOrder(inbound.conversation, () => recall(inbound, parts));
  const known = await Promise.race([afterEarlierTurns, patience()]);
  const { screened, decision } = decideWith(known, inbound, first, parts);
  void parts
    .inOrder(inbound.conversation, async () => {
      const now = await recall(inbound, parts);
      // Mostly no other turn came between, and what was decided stands.
      const later = isDeepStrictEqual(now, known) ? decision : decideWith(now, inbound, first, parts).decision;
      await parts.memories.save(inbound.conversation, later.memory, inbound.id);
      await tellDesk(later, inbound, parts);
    })
    .catch((fault: unknown) => parts.onFault(inbound.id, fault));
  return finishTurn(inbound, screened.screening, decision, parts);
}

/** One turn at a time in a conversation: recall, screen again with what is remembered, decide, remember. */
function inTurn(inbound: InboundTurn, first: ScreenResult, parts: Parts): Promise<OutboundTurn> {
  return parts.inOrder(inbound.conversation, async () => {
    const { screened, decision: decided } = decideWith(await recall(inbound, parts), inbound, first, parts);
    const decision = await tellDesk(decided, inbound, parts);
    const isRemembered = await remember(inbound, decision, parts);
    return finishTurn(inbound, screened.screening, await fulfillWish(inbound, decision, isRemembered, parts), parts);
  });
}

/** Writes what the turn leaves; false where the store did not take it. */
async function remember({ conversation, id }: InboundTurn, { memory }: Decision, parts: Parts): Promise<boolean> {
  try {
    await parts.memories.save(conversation, memory, id);
    return true;
  } catch (fault) {
    parts.onFault(id, fault);
    return false;
  }
}

/** The second screening, with the signs of earlier turns (the first is it, where there are none), and what is decided on it. */
function decideWith(memory: Memory, inbound: InboundTurn, first: ScreenResult, parts: Parts) {
  const signs = livingSigns(memory, parts.now());
  const screened = signs.length > 0 ? parts.screen(inbound.utterance, signs) : first;
  return { screened, decision: decide(beginTalk(inbound, screened, memory, parts), parts) };
}

/** The memory of a conversation; a store that fails must not silence the bot, so then there is none. */
async function recall({ conversation, id }: InboundTurn, parts: Parts): Promise<Memory> {
  try {
    return (await parts.memories.load(conversation, id)) ?? NO_MEMORY;
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
