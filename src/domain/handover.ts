import type { Disposition } from './disposition';
import type { TopicName } from './names';

/** What a desk of persons is told of a talk that they take over. */
export interface Handover {
  /** A person is to take over; they wrote something; the bot has taken the talk back. */
  readonly kind: 'begin' | 'message' | 'end';
  /** The name of the talk at the desk; it says nothing of who it is. */
  readonly id: string;
  readonly conversation: string;
  readonly channel: string;
  /** What the person wrote, with kind `message`. */
  readonly text?: string;
  /** With kind `message`: its own id, by which the desk knows one that it was sent before. */
  readonly message?: string;
  /** The level that stands: the desk has to know of a danger. */
  readonly level: Disposition;
  /** With `begin`: true where the person agreed that the desk sees the talk so far. */
  readonly withTalk?: boolean;
  /** With `withTalk`: the pages that were talked of. */
  readonly topics?: readonly TopicName[];
}
