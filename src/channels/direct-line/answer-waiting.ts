import type { AnswerTurn, InboundTurn } from '../../domain/turn';
import type { Hold } from '../../state/database';
import type { Transcript } from '../../state/transcript';
import { createTurnQueue } from '../../state/turn-queue';
import type { Unanswered } from '../../state/waiting-entries';
import type { Log } from '../../telemetry/log';
import type { StampedActivity } from './activity';
import { inboundTurn, messageTurn } from './message-turn';
import { type Speech, speakTurn } from './speak-turn';

/** Answers waiting messages, each once, whichever process took them in. */
export interface Answering {
  /** Answers this one now, ahead of all others. */
  readonly outOfLine: (activity: StampedActivity, inbound: InboundTurn) => Promise<void>;
  /** Answers everything in the queue, first come first served, until this one is answered too. */
  readonly inLine: (activity: StampedActivity, inbound: InboundTurn) => Promise<void>;
  /** Answers what other processes, or an earlier run of this one, took in before the given time and did not answer. */
  readonly leftBehind: (before?: number) => Promise<void>;
}

/** What answering needs. */
export interface AnsweringParts {
  readonly answer: AnswerTurn;
  readonly transcript: Transcript;
  readonly speech: Speech;
  readonly hold: Hold;
  readonly log: Log;
}

/** A message that has crashed this many processes is given up, or it would crash every process forever. */
const MOST_TRIES = 3;

/** Starts answering. Only one process at a time works on the queue of a conversation. */
export function openAnswering({ answer, transcript, speech, hold, log }: AnsweringParts): Answering {
  const lines = createTurnQueue(hold);
  /** Messages that this process took in and has not answered yet, already parsed so that they are not parsed again. */
  const mine = new Map<string, InboundTurn>();
  const reply = async (conversation: string, activity: StampedActivity) => {
    const inbound = mine.get(activity.id) ?? messageTurn(conversation, activity);
    const isLogged = await speakTurn(speech, answer, inbound, { replyTo: activity.id });
    mine.delete(activity.id);
    return isLogged;
  };
  const mayTry = async ({ conversation, id }: Unanswered) =>
    mine.has(id) || (await transcript.tryAgain(conversation, id)) <= MOST_TRIES;
  // The writer of a message that is given up is told so, with a number to call: nobody is left without an answer. The
  // message is not read again for it, because reading it may be what crashes a process.
  const giveUp = async ({ conversation, id }: Unanswered) => {
    const fault = new Error('it was tried too often');
    log.fault('message-given-up', fault, { turn: id });
    const empty = inboundTurn(conversation, id, { text: '' }, undefined);
    return speakTurn(speech, () => Promise.reject(fault), empty, { replyTo: id });
  };
  const settle = async (entry: Unanswered) =>
    (await mayTry(entry)) ? reply(entry.conversation, entry.activity as StampedActivity) : giveUp(entry);
  // Stops at the given message, because later ones have calls of their own. Also stops when the log fails; `leftBehind`
  // finds the rest.
  const drain = async (conversation: string, last?: string) => {
    if (last !== undefined && !mine.has(last)) return;
    for (
      let next = await transcript.firstInLine(conversation);
      next;
      next = await transcript.firstInLine(conversation)
    ) {
      if (!(await settle(next))) return;
      if (next.id === last) return;
    }
  };
  const drainInTurn = (conversation: string, last?: string) =>
    lines.inOrder(conversation, () => drain(conversation, last)).catch((fault) => log.fault('transcript-read', fault));
  return {
    async outOfLine(activity, inbound) {
      mine.set(activity.id, inbound);
      await reply(inbound.conversation, activity);
    },
    async inLine(activity, inbound) {
      const { conversation } = inbound;
      mine.set(activity.id, inbound);
      await drainInTurn(conversation, activity.id);
      // The log failed before its turn came: an answer without a log is better than none. If another process has
      // answered, nothing is left to do.
      const isLeft =
        mine.delete(activity.id) && (await transcript.isWaiting(conversation, activity.id).catch(() => true));
      if (isLeft) await reply(conversation, activity);
    },
    async leftBehind(before) {
      const left = (await transcript.unanswered(before)).filter(({ id }) => !mine.has(id));
      for (const entry of left.filter(({ isOutOfLine }) => isOutOfLine)) await settle(entry);
      await Promise.all(
        [...new Set(left.map(({ conversation }) => conversation))].map((conversation) => drainInTurn(conversation)),
      );
    },
  };
}
