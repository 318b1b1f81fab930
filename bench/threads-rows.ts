import type { OutboundTurn } from '../src/domain/turn';
import { readLines } from './read-lines';

/** A second question in the same message, if there is one. */
export interface Wanted {
  readonly intent: string;
  readonly topic?: string | null;
}

/** One thing that a person says in a thread, and what its answer must be. */
export interface ThreadTurn extends Wanted {
  readonly say: string;
  readonly also?: string | readonly string[];
  readonly alsoTopics?: string | readonly string[];
  readonly second?: Wanted | string | null;
}

/** A labeled talk; `half` says whether its misses may be looked at. */
export interface Thread {
  readonly id: string;
  readonly kind?: string;
  readonly half?: 'look' | 'held';
  readonly turns: readonly ThreadTurn[];
}

/** How a turn ended: right, answered wrongly, or asked back ("did you mean", "I did not understand"). */
export type Verdict = 'right' | 'wrong' | 'asked';

/** Reads JSON Lines of threads. */
export function readThreads(path: string): readonly Thread[] {
  const threads = readLines<Thread>(path);
  if (threads.length === 0) throw new Error(`There are no threads in ${path}.`);
  return threads;
}

/** Judges one turn by its first reply: the heading or the intent and, for an answer, the topic. */
export function judge({ replies, facts }: OutboundTurn, wanted: ThreadTurn): Verdict {
  const [reply] = replies;
  if (!reply) return 'asked';
  const intents = [wanted.intent, ...listed(wanted.also)];
  const topics = [wanted.topic, ...listed(wanted.alsoTopics)].filter((topic) => typeof topic === 'string');
  const heading = reply.kind === 'answer' ? reply.heading : undefined;
  const isIntent = intents.some((intent) => intent === facts.intent || intent === heading);
  if (reply.outcome === 'clarify' || reply.outcome === 'fallback') return 'asked';
  const isTopic = reply.kind !== 'answer' || topics.length === 0 || topics.includes(reply.topic);
  return isIntent && isTopic ? 'right' : 'wrong';
}

/** True if the second question of a message was answered too, or is the first thing offered. */
export function isSecondServed({ replies }: OutboundTurn, second: Wanted | string): boolean {
  const wanted: Wanted = typeof second === 'string' ? { intent: second } : second;
  const fits = (intent: string, topic: string | undefined) =>
    intent === wanted.intent && (typeof wanted.topic !== 'string' || topic === undefined || wanted.topic === topic);
  const offered = replies.at(-1)?.suggestions[0];
  return (
    replies.some((reply) => reply.kind === 'answer' && fits(reply.heading, reply.topic)) ||
    (offered !== undefined && fits(offered.intent, offered.topic))
  );
}

function listed(one: string | readonly string[] | undefined): readonly string[] {
  return one === undefined ? [] : [one].flat();
}
