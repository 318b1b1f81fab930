import type { AnswerTurn, InboundTurn } from '../../domain/turn';
import type { Hold } from '../../state/database';
import type { Transcript } from '../../state/transcript';
import { createTurnQueue } from '../../state/turn-queue';
import type { Unanswered } from '../../state/waiting-entries';
import type { Log } from '../../telemetry/log';
import type { StampedActivity } from './activity';
import { inboundTurn, messageTurn } from './message-turn';
import { type Speech, speakTurn } from './speak-turn';

/** Answers messages that wait, each once, whichever process took them in. */
export interface Answering {
  /** Answers this one now, ahead of all others. */
  readonly outOfLine: (activity: StampedActivity, inbound: InboundTurn) => Promise<void>;
  /** Answers whatever stands in line, first come first served, until this one is answered too. */
  readonly inLine: (activity: StampedActivity, inbound: InboundTurn) => Promise<void>;
  /** Answers what other processes, or an earlier run of this one, took in before the given time and left. */
  readonly leftBehind: (before?: number) => Promise<void>;
}

/** What answering stands on. */
export interface AnsweringParts {
  readonly answer: AnswerTurn;
  readonly transcript: Transcript;
  readonly speech: Speech;
  readonly hold: Hold;
  readonly log: Log;
}

/** A message that stopped so many processes is let go, lest it stops them all, for ever. */
const MOST_TRIES = 3;

/** Opens the answering. In: the parts. The line of a conversation is held by one process at a time. */
export function openAnswering({ answer, transcript, speech, hold, log }: AnsweringParts): Answering {
  const lines = createTurnQueue(hold);
  /** Messages that this process took in and has not answered yet: what was read of them, so that it is read once. */
  const mine = new Map<string, InboundTurn>();
  const reply = async (conversation: string, activity: StampedActivity) => {
    const inbound = mine.get(activity.id) ?? messageTurn(conversation, activity);
    const isLogged = await speakTurn(speech, answer, inbound, { replyTo: activity.id });
    mine.delete(activity.id);
    return isLogged;
  };
  const mayTry = async ({ conversation, id }: Unanswered) =>
    mine.has(id) || (await transcript.tryAgain(conversation, id)) <= MOST_TRIES;
  // Whose message is let go is told so, with a number to call: nobody is left without a word. Nothing reads the message
  // again for it, since reading it may be what stops a process.
  const giveUp = async ({ conversation, id }: Unanswered) => {
    const fault = new Error('it was tried too often');
    log.fault('message-given-up', fault, { turn: id });
    const empty = inboundTurn(conversation, id, { text: '' }, undefined);
    return speakTurn(speech, () => Promise.reject(fault), empty, { replyTo: id });
  };
  const settle = async (entry: Unanswered) =>
    (await mayTry(entry)) ? reply(entry.conversation, entry.activity as StampedActivity) : giveUp(entry);
  // Ends with the message that it is for, since later ones have their own, or when the log fails: then what is left is
  // found again by `leftBehind`.
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
      // The log failed before its turn came: an answer without a log is better than none. Where another process has
      // answered it, nothing is left to do.
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
