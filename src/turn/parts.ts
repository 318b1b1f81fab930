import type { CountedAnswer } from '../domain/answer-count';
import type { Handover } from '../domain/handover';
import type { Incident } from '../domain/incident';
import type { KeptTalks } from '../domain/kept-talk';
import type { Memories } from '../domain/memories';
import type { OnTurnFault } from '../domain/on-fault';
import type { CountedRules } from '../domain/rule-count';
import type { Step } from '../domain/step';
import type { Screen } from '../safety/screen';
import type { Knowledge } from './talk/knowledge';

/** Runs the turns of one conversation one after the other, in order of arrival. */
export type InOrder = <T>(conversation: string, work: () => Promise<T>) => Promise<T>;

/** Takes what a turn adds to the counts by rule, under a version of the content; returns at once. */
export type CountRules = (counted: CountedRules, version: string) => void;

/** Takes what a turn adds to the counts of answers; returns at once. */
export type CountAnswer = (counted: CountedAnswer) => void;

/** Takes what a person called wrong or unsafe; returns at once. */
export type OpenIncident = (incident: Incident) => void;

/** Sends an event to the desk of people who can take over. Rejects if, after its retries, the desk does not respond. */
export type HandOver = (tell: Handover) => Promise<void>;

/** How a turn reaches outside itself: the store, the clock, the desk, the counts. */
export interface Ports {
  readonly memories: Memories;
  /** Shows and deletes what is stored about a talk. */
  readonly kept: KeptTalks;
  readonly inOrder: InOrder;
  readonly countRules: CountRules;
  readonly countAnswer: CountAnswer;
  readonly openIncident: OpenIncident;
  /** Sends events to the desk; absent if the desk has no address. */
  readonly handOver?: HandOver;
  readonly now: () => number;
  /** Runs the work of a step; tracing uses it to time the step. */
  readonly step: Step;
  readonly onFault: OnTurnFault;
}

/** What a turn is made of; `assemble` puts it together once. */
export interface Parts extends Knowledge, Ports {
  readonly screen: Screen;
}
