import { setTimeout as wait } from 'node:timers/promises';
import type { AnswerTurn, InboundTurn, OutboundTurn } from '../domain/turn';
import type { Processes } from '../state/processes';
import type { Log } from '../telemetry/log';
import type { Metrics } from '../telemetry/metrics';

/** What the watch needs. */
export interface SafetyWatchParts {
  /** Asks the running bot, as the channels do. */
  readonly answer: AnswerTurn;
  /** Removes what the test left in the memory. */
  readonly forget: (conversation: string) => Promise<void>;
  /** The id of this process among those of the same store. */
  readonly id: string;
  readonly processes: Processes;
  /** Seconds between two tests; 0 turns them off. */
  readonly seconds: number;
  readonly log: Pick<Log, 'event' | 'warn' | 'fault'>;
  readonly metrics: Pick<Metrics, 'probe'>;
}

/** The watch: the last result, and how to test now and to stop. */
export interface SafetyWatch {
  /** True while the last test did not get its guidance. */
  readonly isFailing: () => boolean;
  /** True where this process should get no more people: it fails, and another one does not. */
  readonly stepsAside: () => boolean;
  /** Runs the first test, unless testing is turned off: no later test could clear a failure then. */
  readonly begin: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly stop: () => void;
}

/** The test message. Whoever types it must get guidance and a number. */
const WORDS = 'I have chest pain';
const PATIENCE_MS = 5_000;

/**
 * Tests the running bot regularly with something that must never go wrong, and warns if the reply is not emergency
 * guidance with a number. The test is not counted. A broken edit breaks all processes alike, so none leaves service
 * unless another is well.
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
  // All tests share one conversation: two at a time would see and delete each other's memory.
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

/** The result of a test. */
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

/** While the test fails, nobody gets an ordinary answer from this process, but the safe phrase with its number. */
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
