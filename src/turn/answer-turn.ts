import { type Memory, NO_MEMORY } from '../domain/memory';
import type { AnswerTurn, InboundTurn, OutboundTurn } from '../domain/turn';
import type { Utterance } from '../domain/utterance';
import type { ScreenResult } from '../safety/screen';
import { SECOND_READER } from '../safety/second-reader/second-reader';
import { beginTalk, currentSigns } from './begin-talk';
import { holdUnfinishedSentences } from './danger/unfinished-sentences';
import { decide } from './decide';
import { finishTurn } from './finish-turn';
import { fulfillWish } from './fulfill-wish';
import { isWholeMessage } from './is-whole-message';
import type { Parts } from './parts';
import { recall, remember } from './recall';
import { safeReply } from './safe-reply';
import type { Decision } from './talk/screened-turn';
import { tellDesk } from './tell-desk';

/** How long an emergency waits for earlier turns and for the memory before it goes out without them. */
const MEMORY_TIMEOUT_MS = 150;

/**
 * Creates the main path of Marrow: the function that answers one turn. It never rejects. Whatever fails, a red flag
 * still gets its guidance, and any other message gets the safe phrase with a number to call.
 *
 * @param parts what a turn is made of
 */
export function createAnswerTurn(parts: Parts): AnswerTurn {
  const pieces = holdUnfinishedSentences(parts.now);
  return async (received) => {
    const before = pieces.before(received);
    const inbound = before === undefined ? received : { ...received, utterance: { ...received.utterance, before } };
    try {
      const first = parts.step('screen', () => parts.screen(inbound.utterance));
      pieces.hold(received, mayBeHalfSentence(first));
      return first.screening.presentation === 'interrupt'
        ? await interruptAtOnce(inbound, first, parts)
        : await inTurn(inbound, first, parts, (decision) => {
            if (isWholeMessage(first.utterance, decision, parts)) pieces.drop(received);
          });
    } catch (fault) {
      parts.onFault(inbound.id, fault);
      return safeReply(inbound, parts);
    }
  };
}

/**
 * True if the message may be half a sentence because no rule matched it. A match by the second reader alone does not
 * tell what was meant.
 */
function mayBeHalfSentence({ screening }: ScreenResult): boolean {
  return screening.flags.every(({ rule }) => rule === SECOND_READER);
}

/**
 * Creates the check that tells ahead of the turn whether a text cannot wait in line. If the screen fails, the answer is
 * yes, so that help is never late because of it.
 */
export function createDangerCheck({ screen }: Pick<Parts, 'screen'>): (utterance: Utterance) => boolean {
  return (utterance) => {
    try {
      return screen(utterance).screening.presentation === 'interrupt';
    } catch {
      return true;
    }
  };
}

/** Sends guidance at once, ahead of queued turns and independently of the store; it is remembered afterwards. */
async function interruptAtOnce(inbound: InboundTurn, first: ScreenResult, parts: Parts): Promise<OutboundTurn> {
  const patience = waitForMemory();
  const answered = patience.memory.then((known) => ({ known, ...decideWith(known, inbound, first, parts) }));
  void parts
    .inOrder(inbound.conversation, async () => {
      const now = await recall(inbound, parts);
      patience.end(now);
      const decided = await answered.catch(() => undefined);
      if (decided === undefined) return;
      const { known, decision } = decided;
      // The decision stands, unless the guidance went out before the memory was loaded.
      const later = now === known ? decision : decideWith(now, inbound, first, parts).decision;
      await parts.step('remember', () => parts.memories.save(inbound.conversation, later.memory, inbound.id));
      await tellDesk(later, inbound, parts);
    })
    .catch((fault: unknown) => {
      patience.end(NO_MEMORY);
      parts.onFault(inbound.id, fault);
    });
  const { screened, decision } = await answered;
  return finishTurn(inbound, screened.screening, decision, parts);
}

type OnDecided = (decision: Decision) => void;

/**
 * Answers a turn in the order of its conversation: recalls the memory, screens again with it, decides, remembers. The
 * answer waits until it is remembered, unless it is committed together with the memory; the next turn waits in any
 * case.
 */
function inTurn(inbound: InboundTurn, first: ScreenResult, parts: Parts, onDecided: OnDecided): Promise<OutboundTurn> {
  return new Promise((resolve, reject) => {
    const turn = parts.inOrder(inbound.conversation, async () => {
      const { screened, decision: decided } = decideWith(await recall(inbound, parts), inbound, first, parts);
      onDecided(decided);
      // An unresponsive desk is given up after five seconds only: guidance in a danger does not wait for it.
      const isUrgent = decided.presentation === 'interrupt' || decided.presentation === 'ask';
      const decision = isUrgent ? decided : await tellDesk(decided, inbound, parts);
      const remembered = remember(inbound, decision.memory, parts);
      const isWaiting = decision.wish !== undefined || !inbound.isLogged;
      const done = isWaiting ? await fulfillWish(inbound, decision, await remembered, parts) : decision;
      resolve(finishTurn(inbound, screened.screening, done, parts));
      await remembered;
      if (isUrgent) await tellDesk(decided, inbound, parts);
    });
    turn.catch(reject);
  });
}

/** Screens again with the signs of earlier turns (without any, the first screening holds) and decides. */
function decideWith(memory: Memory, inbound: InboundTurn, first: ScreenResult, parts: Parts) {
  const signs = currentSigns(memory, parts.now());
  const screened = signs.length > 0 ? parts.step('screen', () => parts.screen(inbound.utterance, signs)) : first;
  const decision = parts.step('decide', () => decide(beginTalk(inbound, screened, memory, parts), parts));
  return { screened, decision };
}

/** A memory that may arrive too late: after a while, an empty one is used. */
function waitForMemory(): { readonly memory: Promise<Memory>; readonly end: (memory: Memory) => void } {
  let end: (memory: Memory) => void = () => {};
  const memory = new Promise<Memory>((resolve) => {
    const timer = setTimeout(() => resolve(NO_MEMORY), MEMORY_TIMEOUT_MS).unref();
    end = (found) => {
      clearTimeout(timer);
      resolve(found);
    };
  });
  return { memory, end };
}
