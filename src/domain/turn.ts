import type { Disposition } from './disposition';
import type { Handover } from './handover';
import type { IntentName, TopicName } from './names';
import type { Presentation } from './red-flag';
import type { Outcome, Reply } from './reply';
import type { Utterance } from './utterance';

/** Where people talk from. `probe` is the bot testing itself, which is never counted. */
export type ChannelName = 'web-chat' | 'teams' | 'talk' | 'replay' | 'probe';

/** One incoming activity, as a channel hands it to the turn. */
export interface InboundTurn {
  readonly id: string;
  readonly conversation: string;
  readonly channel: ChannelName;
  readonly utterance: Utterance;
  /** False where others read along (a Teams channel or group chat). */
  readonly isPrivate: boolean;
  /**
   * True where the answer is written to the store too. It need not wait for the memory, because both are committed
   * together.
   */
  readonly isLogged?: true;
  /** True where a help desk listens on the channel itself, through events of the Bot Framework. */
  readonly takesEvents?: true;
}

/** What is known of a finished turn. It has no text of the person, so it may be logged and sent in `channelData`. */
export interface TurnFacts {
  readonly turn: string;
  readonly disposition: Disposition;
  readonly presentation: Presentation;
  readonly redFlags: readonly string[];
  readonly intent: IntentName | null;
  /** The bare name of the page that was shown. */
  readonly topic: string | null;
  /** Its full name, with its pack. */
  readonly page?: TopicName;
  readonly confidence: number | null;
  readonly outcome: Outcome;
  readonly contentVersion: string;
}

/** One finished turn, with its replies in order. */
export interface OutboundTurn {
  readonly replies: readonly Reply[];
  readonly facts: TurnFacts;
  /** Present when a human takes over or hands back, for channels whose desk listens to events. */
  readonly handover?: Handover;
}

/** The whole of Marrow as a channel sees it. It never rejects: any failure inside becomes a safe reply. */
export type AnswerTurn = (inbound: InboundTurn) => Promise<OutboundTurn>;

/** The first message of a conversation, before anybody has typed. */
export type WelcomeTurn = (inbound: InboundTurn) => Promise<OutboundTurn>;
