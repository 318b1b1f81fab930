import type { Disposition } from './disposition';
import type { TopicName } from './names';

/** What a help desk is told about a talk that one of its people takes over. */
export interface Handover {
  /** Somebody is to take over; the person wrote something; the bot has taken the talk back. */
  readonly kind: 'begin' | 'message' | 'end';
  /** The name of the talk at the desk; it does not identify the person. */
  readonly id: string;
  readonly conversation: string;
  readonly channel: string;
  /** What the person wrote, with kind `message`. */
  readonly text?: string;
  /** With kind `message`: the id of the message, by which the desk recognizes a repeated one. */
  readonly message?: string;
  /** The current level, because the desk must know of a danger. */
  readonly level: Disposition;
  /** With `begin`: true if the person agreed that the desk sees the talk so far. */
  readonly withTalk?: boolean;
  /** With `withTalk`: the pages that were talked about. */
  readonly topics?: readonly TopicName[];
}
