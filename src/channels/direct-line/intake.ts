import type { AnswerTurn, InboundTurn, WelcomeTurn } from '../../domain/turn';
import type { Utterance } from '../../domain/utterance';
import type { Log } from '../../log';
import type { Conversations } from '../../state/conversations';
import type { Transcript } from '../../state/transcript';
import type { Activity, StampedActivity } from './activity';
import { inboundText, sideText, typedBesideFile } from './inbound-text';
import { readThumb } from './read-feedback';
import { type Manner, type Speech, sayBroken, speakTurn } from './speak-turn';
import { type OnFeedback, tellFeedback } from './tell-feedback';
import type { Grant } from './tokens';

/** What the intake stands on. */
export interface IntakeParts {
  readonly answer: AnswerTurn;
  readonly welcome: WelcomeTurn;
  readonly transcript: Transcript;
  readonly conversations: Conversations;
  readonly speech: Speech;
  readonly onFeedback: OnFeedback;
  readonly log: Log;
}

/** Takes activities in and sees to it that each gets what it is owed. */
export interface Intake {
  /** Resolves with the activity's id as soon as it is durable; the answer follows by itself. */
  readonly take: (posted: Activity, grant: Grant) => Promise<string>;
  /** Says the welcome, the first time only. */
  readonly welcome: (conversation: string, locale?: unknown) => void;
  /** Answers what a restart cut off. */
  readonly resume: () => Promise<void>;
  /** Resolves when no turn is under way. */
  readonly settle: () => Promise<void>;
}

// A message that stops the process each time must not stop it for ever.
const MOST_TRIES = 3;

/** Opens the intake. In: the parts. */
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
    async take(posted, grant) {
      const activity = parts.speech.stamp.inbound(posted, grant);
      // Typing is a passing sight: neither logged nor answered.
      if (activity.type === 'typing') return activity.id;
      const waits = activity.type === 'message' || sideText(activity) !== '';
      const isNew = await parts.speech.ledger.write(grant.conversation, activity, waits);
      if (!isNew) return activity.id;
      track(attend(parts, grant.conversation, activity));
      if (begins(activity)) welcome(grant.conversation, activity.locale);
      return activity.id;
    },
    async resume() {
      for (const { conversation, id, tries, activity } of await parts.transcript.unanswered()) {
        await parts.transcript.tryAgain(conversation, id);
        const isHopeless = tries >= MOST_TRIES;
        track(
          isHopeless
            ? sayBroken(parts.speech, conversation, id)
            : attend(parts, conversation, activity as StampedActivity),
        );
      }
    },
    async settle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** All the words of an activity, and those typed beside a file. */
type Said = Pick<Utterance, 'text' | 'typed'>;

function attend(parts: IntakeParts, conversation: string, activity: StampedActivity): Promise<void> {
  return activity.type === 'message'
    ? answerMessage(parts, conversation, activity)
    : heed(parts, conversation, activity);
}

async function answerMessage(parts: IntakeParts, conversation: string, activity: StampedActivity): Promise<void> {
  const typed = typedBesideFile(activity);
  const said = { text: inboundText(activity), ...(typed !== undefined && { typed }) };
  await speak(parts, conversation, activity, said, { replyTo: activity.id });
}

// Something other than a message: a thumb is passed on, and words that came with it are read for danger all the same.
async function heed(parts: IntakeParts, conversation: string, activity: StampedActivity): Promise<void> {
  const words = sideText(activity);
  if (words) await speak(parts, conversation, activity, { text: words }, { replyTo: activity.id, onlyIfRaised: true });
  const thumb = readThumb(activity);
  if (thumb) await tellFeedback(thumb, conversation, parts.transcript, parts.onFeedback);
}

async function welcomeOnce(parts: IntakeParts, conversation: string, locale: unknown): Promise<void> {
  if (!(await parts.conversations.claimWelcome(conversation))) return;
  await speakTurn(
    parts.speech,
    parts.welcome,
    inboundTurn(conversation, `welcome-${conversation}`, { text: '' }, locale),
  );
}

function speak(
  parts: IntakeParts,
  conversation: string,
  activity: StampedActivity,
  said: Said,
  manner: Manner,
): Promise<void> {
  return speakTurn(parts.speech, parts.answer, inboundTurn(conversation, activity.id, said, activity.locale), manner);
}

function inboundTurn(conversation: string, id: string, said: Said, locale: unknown): InboundTurn {
  const utterance = { ...said, ...(typeof locale === 'string' && locale && { locale }) };
  return { id, conversation, channel: 'web-chat', utterance, isPrivate: true };
}

function begins({ type, name }: Activity): boolean {
  return (
    type === 'conversationUpdate' || (type === 'event' && (name === 'webchat/join' || name === 'startConversation'))
  );
}
