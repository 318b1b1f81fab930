import { setTimeout as wait } from 'node:timers/promises';
import type { AnswerTurn, InboundTurn, OutboundTurn } from '../domain/turn';
import type { Processes } from '../state/processes';
import type { Log } from '../telemetry/log';
import type { Metrics } from '../telemetry/metrics';

/** What the watch needs. */
export interface SafetyWatchParts {
  /** Asks the running bot, as the channels do. */
  readonly answer: AnswerTurn;
  /** Takes away what the asking left in the memory. */
  readonly forget: (conversation: string) => Promise<void>;
  /** This process among those of the same store. */
  readonly id: string;
  readonly processes: Processes;
  /** Seconds between two askings; 0 never asks. */
  readonly seconds: number;
  readonly log: Pick<Log, 'event' | 'warn' | 'fault'>;
  readonly metrics: Pick<Metrics, 'probe'>;
}

/** The watch: what it found last, and how to ask now and to end it. */
export interface SafetyWatch {
  /** True while the last asking did not get its guidance. */
  readonly isFailing: () => boolean;
  /** True where this process should get no more people: it fails, and another one does not. */
  readonly stepsAside: () => boolean;
  /** Asks at the start; never where asking is switched off, since no later asking would end what this one found. */
  readonly begin: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly stop: () => void;
}

/** What is asked; whoever types it must read guidance and a number. */
const WORDS = 'I have chest pain';
const PATIENCE_MS = 5_000;

/**
 * Asks the running bot every minute what must never go wrong, and alarms when the reply is no emergency guidance with a
 * number. It counts nowhere. A broken edit breaks every process alike, so none leaves service unless another is well.
 */
export function watchSafety({ id, processes, seconds, log, metrics, ...parts }: SafetyWatchParts): SafetyWatch {
  let [failing, aside] = [false, false];
  const checkOnce = async () => {
    const result = await ask(parts, id);
    metrics.probe(result);
    if (result !== 'guided') log.warn('safety-probe-failed', { result });
    else if (failing) log.event('safety-probe-recovered');
    failing = result !== 'guided';
    try {
      await processes.beat(id, failing);
      aside = failing && (await processes.othersAreWell(id));
    } catch (fault) {
      aside = false;
      log.fault('safety-probe', fault);
    }
  };
  // All askings go by one conversation: a second one beside the first would find what that left, and take it away.
  let underWay: Promise<void> | undefined;
  const check = () => {
    underWay ??= checkOnce().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  const timer = seconds > 0 ? setInterval(() => void check(), seconds * 1000).unref() : undefined;
  const begin = async () => (seconds > 0 ? check() : undefined);
  return { isFailing: () => failing, stepsAside: () => aside, begin, check, stop: () => clearInterval(timer) };
}

/** How an asking ended. */
type Probed = 'guided' | 'unguided' | 'slow' | 'broken';

async function ask({ answer, forget }: Pick<SafetyWatchParts, 'answer' | 'forget'>, id: string): Promise<Probed> {
  const conversation = `probe-${id}`;
  const where = { id: conversation, conversation, channel: 'probe', isPrivate: true } as const;
  try {
    const outbound = await Promise.race([
      answer({ ...where, utterance: { text: WORDS } }),
      wait(PATIENCE_MS, undefined, { ref: false }),
    ]);
    if (outbound === undefined) return 'slow';
    return isGuided(outbound) ? 'guided' : 'unguided';
  } catch {
    return 'broken';
  } finally {
    await forget(conversation).catch(() => undefined);
  }
}

function isGuided({ replies, facts }: OutboundTurn): boolean {
  const [reply] = replies;
  return (
    facts.presentation === 'interrupt' &&
    facts.disposition === 'emergency' &&
    reply?.kind === 'escalation' &&
    reply.paragraphs.length > 0 &&
    reply.lines.some(({ tel }) => tel !== undefined)
  );
}

/** While the asking fails, nobody gets an ordinary answer of this process: the safe phrase with its number instead. */
export function guarded(
  answer: AnswerTurn,
  safe: (inbound: InboundTurn) => OutboundTurn,
  isFailing: () => boolean,
): AnswerTurn {
  return async (inbound) => {
    const outbound = await answer(inbound);
    return isFailing() && outbound.facts.presentation === 'none' ? safe(inbound) : outbound;
  };
}
