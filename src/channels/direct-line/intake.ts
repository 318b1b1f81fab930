import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { AnswerTurn, InboundTurn, WelcomeTurn } from '../../domain/turn';
import type { Utterance } from '../../domain/utterance';
import type { Conversations } from '../../state/conversations';
import type { Transcript } from '../../state/transcript';
import type { Log } from '../../telemetry/log';
import type { Activity, StampedActivity } from './activity';
import type { Answering } from './answer-waiting';
import { inboundText, sideText } from './inbound-text';
import { inboundTurn, messageTurn } from './message-turn';
import { readThumb } from './read-feedback';
import { type Speech, speakTurn } from './speak-turn';
import { type OnFeedback, tellFeedback } from './tell-feedback';
import type { Grant } from './tokens';
import { withoutRuns } from './without-bytes';

/** What the intake needs. */
export interface IntakeParts {
  readonly answer: AnswerTurn;
  readonly welcome: WelcomeTurn;
  /** True where a text raises a red flag that cannot wait in line. */
  readonly isDanger: (utterance: Utterance) => boolean;
  readonly answering: Answering;
  readonly transcript: Transcript;
  readonly conversations: Conversations;
  readonly speech: Speech;
  readonly onFeedback: OnFeedback;
  readonly log: Log;
}

/** Takes activities in and makes sure that each gets its answer. */
export interface Intake {
  /**
   * Resolves with the activity's id once it is durable; the answer follows separately. An activity with a given `id` is
   * logged only once.
   */
  readonly take: (posted: Activity, grant: Grant, id?: string) => Promise<string>;
  /** Says the welcome, the first time only. */
  readonly welcome: (conversation: string, locale?: unknown) => void;
  /** Answers what an earlier run of this process left. */
  readonly resume: () => void;
  /** Resolves when no turn is running. */
  readonly settle: () => Promise<void>;
}

/** A danger waits no longer than this for its message to be logged. */
const PATIENCE_MS = 150;

/** Makes the intake. */
export function openIntake(parts: IntakeParts): Intake {
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    const tracked = work
      .catch((error) => parts.log.fault('direct-line-turn', error))
      .finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  };
  const welcome = (conversation: string, locale?: unknown) => track(welcomeOnce(parts, conversation, locale));
  return {
    welcome,
    async take(posted, grant, id) {
      const activity = parts.speech.stamp.inbound(posted, grant, id);
      // The stored copy has lost its pictures. The copy that is screened must not lose a word that looks like one.
      const read = { ...withoutRuns(posted), id: activity.id };
      // Typing indicators are neither logged nor answered. Words in them are still screened, like all words.
      if (activity.type === 'typing') {
        if (inboundText(read) !== '') track(heed(parts, grant.conversation, read));
      } else if (activity.type === 'message') {
        await takeMessage(parts, activity, messageTurn(grant.conversation, read), track);
      } else {
        await parts.speech.ledger.write(grant.conversation, activity);
        track(heed(parts, grant.conversation, read));
      }
      if (begins(activity)) welcome(grant.conversation, activity.locale);
      return activity.id;
    },
    resume: () => track(parts.answering.leftBehind()),
    async settle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

// A danger is answered at once, even while the store hangs. Everything else queues in its conversation.
async function takeMessage(
  { isDanger, answering, speech }: IntakeParts,
  activity: StampedActivity,
  inbound: InboundTurn,
  track: (work: Promise<void>) => void,
): Promise<void> {
  const isUrgent = isDanger(inbound.utterance);
  const writing = speech.ledger.write(inbound.conversation, activity, isUrgent ? 'out-of-line' : true);
  const isLogged = await (isUrgent ? Promise.race([writing, wait(PATIENCE_MS, false)]) : writing);
  track(isLogged && !isUrgent ? answering.inLine(activity, inbound) : answering.outOfLine(activity, inbound));
  await writing;
}

// Anything but a message: a thumb is passed on, and any words that came with it are screened all the same.
async function heed(parts: IntakeParts, conversation: string, activity: StampedActivity): Promise<void> {
  const [side, all] = [sideText(activity), inboundText(activity)].map((text) =>
    inboundTurn(conversation, activity.id, { text }, activity.locale),
  ) as [InboundTurn, InboundTurn];
  // Most of an event is what a client reports about itself, which is not a turn of the talk. A danger in it is.
  const turn = !parts.isDanger(side.utterance) && parts.isDanger(all.utterance) ? all : side;
  if (turn.utterance.text)
    await speakTurn(parts.speech, parts.answer, turn, { replyTo: activity.id, onlyIfRaised: true });
  const thumb = readThumb(activity);
  if (thumb) await tellFeedback(thumb, conversation, parts.transcript, parts.onFeedback);
}

async function welcomeOnce(parts: IntakeParts, conversation: string, locale: unknown): Promise<void> {
  if (!(await parts.conversations.claimWelcome(conversation))) return;
  // Said only once, so a random id will do. An id derived from the conversation's would reveal it in the log.
  const turn = inboundTurn(conversation, `welcome-${randomUUID()}`, { text: '' }, locale);
  await speakTurn(parts.speech, parts.welcome, turn);
}

function begins({ type, name }: Activity): boolean {
  return (
    type === 'conversationUpdate' || (type === 'event' && (name === 'webchat/join' || name === 'startConversation'))
  );
}
