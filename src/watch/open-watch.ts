import { randomUUID } from 'node:crypto';
import type { Config } from '../config/config';
import type { AnswerTurn } from '../domain/turn';
import type { LiveMarrow } from '../load/live-marrow';
import { auditKey } from '../state/audit-chain';
import { keepAuditTrail } from '../state/audit-trail';
import type { StoredMemories } from '../state/memories';
import type { Store } from '../state/open-store';
import { keepProcesses } from '../state/processes';
import type { TurnQueue } from '../state/turn-queue';
import type { Log, TurnLine } from '../telemetry/log';
import type { Metrics } from '../telemetry/metrics';
import { watchEscalations } from './watch-escalations';
import { guarded, type SafetyWatch, watchSafety } from './watch-safety';

/** What the watch needs. */
export interface WatchParts {
  readonly config: Pick<Config, 'safetyProbeSeconds'>;
  readonly store: Store;
  readonly stateKey: Uint8Array;
  readonly memories: StoredMemories;
  readonly queue: TurnQueue;
  readonly marrow: Pick<LiveMarrow, 'answer' | 'safe'>;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** The watch of one process. */
export interface Watch {
  /** The turn, which serves the safe phrase while the self-test fails. */
  readonly answer: AnswerTurn;
  /** Receives every turn: the log, the metrics, the trail of escalations. */
  readonly tell: readonly ((line: TurnLine) => void)[];
  readonly safety: SafetyWatch;
  readonly stop: () => Promise<void>;
}

/**
 * Opens everything that watches this process: the trail of escalations, the regular self-test, the gauges of store and
 * turns.
 */
export function openWatch({ config, store, stateKey, marrow, metrics, log, ...parts }: WatchParts): Watch {
  const id = randomUUID();
  const escalations = watchEscalations({ trail: keepAuditTrail(store), key: auditKey(stateKey), id, log });
  const safety = watchSafety({
    answer: marrow.answer,
    // In the turn queue, because the turn is saved after its reply.
    forget: (conversation) => parts.queue.inOrder(conversation, () => parts.memories.forget(conversation)),
    id,
    processes: keepProcesses(store, Date.now, config.safetyProbeSeconds),
    seconds: config.safetyProbeSeconds,
    log,
    metrics,
  });
  metrics.gauge('marrow_turns_under_way', 'Conversations with a turn under way or waiting', parts.queue.size);
  metrics.gauge('marrow_store_ping_seconds', 'Seconds until the store could be written; -1 where it cannot', () =>
    pingSeconds(store),
  );
  metrics.gauge('marrow_safety_failing', '1 while an emergency gets no guidance here', () =>
    Number(safety.isFailing()),
  );
  metrics.gauge('marrow_audit_entries', 'Escalations in the trail of this process', escalations.entries);
  metrics.gauge('marrow_audit_head', 'First 48 bits of the last hash of the trail', escalations.headNumber);
  return {
    answer: guarded(marrow.answer, marrow.safe, safety.isFailing),
    tell: [log.turn, metrics.turn, escalations.note],
    safety,
    async stop() {
      safety.stop();
      await escalations.stop();
    },
  };
}

async function pingSeconds({ ping }: Store): Promise<number> {
  const start = performance.now();
  return ping().then(
    () => (performance.now() - start) / 1000,
    () => -1,
  );
}
