import type { Disposition } from './disposition';
import type { Handover } from './handover';
import type { IntentName, TopicName } from './names';
import type { Presentation } from './red-flag';
import type { Outcome, Reply } from './reply';
import type { Utterance } from './utterance';

/** The rooms that people talk from; `probe` is the bot asking itself, which counts nowhere. */
export type ChannelName = 'web-chat' | 'teams' | 'talk' | 'replay' | 'probe';

/** One activity on its way in, as a channel hands it to the turn. */
export interface InboundTurn {
  readonly id: string;
  readonly conversation: string;
  readonly channel: ChannelName;
  readonly utterance: Utterance;
  /** False where others read along (a Teams channel or group chat). */
  readonly isPrivate: boolean;
  /** True where the answer is written to the store as well: it need not wait for the memory, as both are committed together. */
  readonly isLogged?: true;
  /** True where a desk of persons listens on the channel itself, by the events of the Bot Framework. */
  readonly takesEvents?: true;
}

/** What is known of a finished turn; no text of the person in it, so it may be logged and sent in `channelData`. */
export interface TurnFacts {
  readonly turn: string;
  readonly disposition: Disposition;
  readonly presentation: Presentation;
  readonly redFlags: readonly string[];
  readonly intent: IntentName | null;
  /** The bare name of the page that was shown. */
  readonly topic: string | null;
  /** Its whole name, with its pack. */
  readonly page?: TopicName;
  readonly confidence: number | null;
  readonly outcome: Outcome;
  readonly contentVersion: string;
}

/** One finished turn: replies in the order in which they are said. */
export interface OutboundTurn {
  readonly replies: readonly Reply[];
  readonly facts: TurnFacts;
  /** Present when a person is to take over, or no longer: for channels whose desk listens to events. */
  readonly handover?: Handover;
}

/** The whole of Marrow as a channel sees it. It never rejects: what goes wrong inside becomes a safe reply. */
export type AnswerTurn = (inbound: InboundTurn) => Promise<OutboundTurn>;

/** What is said before anybody has typed: the first message of a conversation. */
export type WelcomeTurn = (inbound: InboundTurn) => Promise<OutboundTurn>;
