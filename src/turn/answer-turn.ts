import { type Memory, NO_MEMORY } from '../domain/memory';
import type { AnswerTurn, InboundTurn, OutboundTurn } from '../domain/turn';
import type { Utterance } from '../domain/utterance';
import type { ScreenResult } from '../safety/screen';
import { SECOND_READER } from '../safety/second-reader/second-reader';
import { beginTalk, livingSigns } from './begin-talk';
import { createPieces } from './danger/pieces';
import { decide } from './decide';
import { finishTurn } from './finish-turn';
import { fulfillWish } from './fulfill-wish';
import type { Parts } from './parts';
import { recall, remember } from './recall';
import { safeReply } from './safe-reply';
import type { Decision } from './talk/screened-turn';
import { tellDesk } from './tell-desk';
import { isWhole } from './whole-message';

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
      const first = parts.step('screen', () => parts.screen(inbound.utterance));
      pieces.hold(received, isOpen(first));
      return first.screening.presentation === 'interrupt'
        ? await interruptAtOnce(inbound, first, parts)
        : await inTurn(inbound, first, parts, (decision) => {
            if (isWhole(first.utterance, decision, parts)) pieces.drop(received);
          });
    } catch (fault) {
      parts.onFault(inbound.id, fault);
      return safeReply(inbound, parts);
    }
  };
}

/** What no rule has understood may be half a sentence: the second reader alone does not know what was told. */
function isOpen({ screening }: ScreenResult): boolean {
  return screening.flags.every(({ rule }) => rule === SECOND_READER);
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

/** Ahead of queued turns and whatever the store does: the guidance goes out, and is remembered afterwards. */
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
      // What was decided stands, unless the guidance went out before the memory was there.
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

type Hear = (decision: Decision) => void;

/**
 * One turn at a time in a conversation: recall, screen again with what is remembered, decide, remember. The answer waits
 * until it is remembered, unless it is committed together with the memory; the next turn waits in any case.
 */
function inTurn(inbound: InboundTurn, first: ScreenResult, parts: Parts, onDecided: Hear): Promise<OutboundTurn> {
  return new Promise((resolve, reject) => {
    const turn = parts.inOrder(inbound.conversation, async () => {
      const { screened, decision: decided } = decideWith(await recall(inbound, parts), inbound, first, parts);
      onDecided(decided);
      // A desk that does not answer takes five seconds to be given up: no word about a danger waits for it.
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

/** The second screening, with the signs of earlier turns (the first is it, where there are none), and what is decided on it. */
function decideWith(memory: Memory, inbound: InboundTurn, first: ScreenResult, parts: Parts) {
  const signs = livingSigns(memory, parts.now());
  const screened = signs.length > 0 ? parts.step('screen', () => parts.screen(inbound.utterance, signs)) : first;
  const decision = parts.step('decide', () => decide(beginTalk(inbound, screened, memory, parts), parts));
  return { screened, decision };
}

/** A memory that may come too late: after some time there is none. */
function waitForMemory(): { readonly memory: Promise<Memory>; readonly end: (memory: Memory) => void } {
  let end: (memory: Memory) => void = () => {};
  const memory = new Promise<Memory>((resolve) => {
    const timer = setTimeout(() => resolve(NO_MEMORY), PATIENCE_MS).unref();
    end = (found) => {
      clearTimeout(timer);
      resolve(found);
    };
  });
  return { memory, end };
}
