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

/** One turn after the screen has read it (a talk is the whole conversation): all that the steps of the main path look at. */
export interface ScreenedTurn {
  readonly inbound: InboundTurn;
  /** What the person says; a pasted report and the names of files are not in it. */
  readonly utterance: ScreenedUtterance;
  /** The report or letter that was pasted beside it. */
  readonly report?: string;
  readonly screening: Screening;
  /** What is remembered, with the signs and the country of this message already noted. */
  readonly memory: Memory;
  readonly country?: string;
  readonly now: number;
}

/** What a step of the main path decides: the reply, what to remember, and what is known of it. */
export interface Decision {
  readonly replies: readonly [Reply, ...Reply[]];
  readonly memory: Memory;
  readonly presentation: Presentation;
  readonly intent?: IntentName;
  /** Bare and whole name of the page that was shown. */
  readonly topic?: string;
  readonly page?: TopicName;
  readonly confidence?: number;
  /** What the message was nearest to, also where that was too far to answer. */
  readonly nearest?: Meaning;
  /** What the person wished of what is kept; it is fulfilled once the turn is remembered. */
  readonly wish?: Wish;
  /** What the turn adds to the counts by rule, if anything. */
  readonly counts?: CountedRules;
  /** What a desk of persons is told, and what is decided instead if it cannot be told. */
  readonly handover?: { readonly tell: Handover; readonly otherwise?: Decision };
  readonly incident?: Incident;
  /** What broke beside the reply; whoever watches is told, and the person has the reply all the same. */
  readonly fault?: unknown;
  /** Finds what it adds to the counts of answers; called when the reply is made, so that no count can break it. */
  readonly answered?: () => readonly CountedAnswer[];
}
