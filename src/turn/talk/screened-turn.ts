import type { CountedAnswer } from '../../domain/answer-count';
import type { Handover } from '../../domain/handover';
import type { Incident } from '../../domain/incident';
import type { Wish } from '../../domain/kept-talk';
import type { Memory } from '../../domain/memory';
import type { IntentName, Meaning, TopicName } from '../../domain/names';
import type { Presentation, Screening } from '../../domain/red-flag';
import type { Reply } from '../../domain/reply';
import type { CountedRules } from '../../domain/rule-count';
import type { InboundTurn } from '../../domain/turn';
import type { ScreenedUtterance } from '../../domain/utterance';

/**
 * One turn after screening: everything that the steps of the main path look at. The code calls a whole conversation a
 * talk.
 */
export interface ScreenedTurn {
  readonly inbound: InboundTurn;
  /** What the person typed, without pasted reports and file names. */
  readonly utterance: ScreenedUtterance;
  /** A report or letter that was pasted beside it. */
  readonly report?: string;
  readonly screening: Screening;
  /** The memory, which already includes the signs and the country of this message. */
  readonly memory: Memory;
  readonly country?: string;
  readonly now: number;
}

/** What a step of the main path decides: the replies, what to remember, and facts about both. */
export interface Decision {
  readonly replies: readonly [Reply, ...Reply[]];
  readonly memory: Memory;
  readonly presentation: Presentation;
  readonly intent?: IntentName;
  /** The page that was shown: `topic` is its name without the pack, `page` its full name. */
  readonly topic?: string;
  readonly page?: TopicName;
  readonly confidence?: number;
  /** The meaning that the message came closest to, even if not close enough to answer. */
  readonly nearest?: Meaning;
  /** What the person wants done with the stored data. It is carried out once the turn has been remembered. */
  readonly wish?: Wish;
  /** What the turn adds to the counts per rule. */
  readonly counts?: CountedRules;
  /** What to tell the desk, and the decision that replaces this one if the desk cannot be told. */
  readonly handover?: { readonly tell: Handover; readonly otherwise?: Decision };
  readonly incident?: Incident;
  /** A fault that occurred beside the reply. It is reported to the operator; the person still gets the reply. */
  readonly fault?: unknown;
  /**
   * Computes what the turn adds to the counts of answers. Called after the reply is made, so that counting cannot break
   * it.
   */
  readonly answered?: () => readonly CountedAnswer[];
}
