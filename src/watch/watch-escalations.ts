import { type AuditEntry, chainHash } from '../state/audit-chain';
import type { AuditTrail } from '../state/audit-trail';
import type { Log, TurnLine } from '../telemetry/log';

/** What the trail needs. */
export interface EscalationWatchParts {
  readonly trail: AuditTrail;
  readonly key: Uint8Array;
  /** The id of this process; each has a chain of its own. */
  readonly id: string;
  readonly log: Pick<Log, 'event' | 'fault'>;
  readonly now?: () => number;
}

/** The trail of escalations of this process. */
export interface EscalationWatch {
  /** Notes a turn if it escalated. Returns at once, whatever the store does. */
  readonly note: (line: TurnLine) => void;
  /** How many there are, and the first 48 bits of the last hash, a number for the metrics that changes with each. */
  readonly entries: () => number;
  readonly headNumber: () => number;
  readonly flush: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const TRY_AGAIN_MS = 10_000;
/** How many are written at once, and how many may wait in memory. The heads of all of them are in the log. */
const AT_ONCE = 200;
const MOST_WAITING = 20_000;

/**
 * Writes every escalation into a hash chain, and every head of it into the log, which somebody who edits the store
 * cannot change.
 */
export function watchEscalations({ trail, key, id, log, now = Date.now }: EscalationWatchParts): EscalationWatch {
  let [number, head] = [0, ''];
  const waiting: AuditEntry[] = [];
  let [isDown, isQueued, lost] = [false, false, 0];
  let writing: Promise<void> = Promise.resolve();
  const write = async () => {
    isQueued = false;
    try {
      while (waiting.length > 0) {
        const these = waiting.slice(0, AT_ONCE);
        await trail.add(these);
        waiting.splice(0, these.length);
      }
      isDown = false;
    } catch (fault) {
      isDown = true;
      log.fault('audit-write', fault);
      if (lost > 0) log.event('audit-lost', { process: id, lost });
    }
  };
  const flush = () => {
    writing = writing.then(write);
    return writing;
  };
  const timer = setInterval(() => void flush(), TRY_AGAIN_MS).unref();
  return {
    note(line) {
      if (line.outcome !== 'escalate') return;
      number += 1;
      const bare = { process: id, number, at: now(), entry: factsOf(line) };
      head = chainHash(key, head, bare);
      if (waiting.length < MOST_WAITING) waiting.push({ ...bare, hash: head });
      else lost += 1;
      log.event('audit-head', { process: id, number, head, turn: line.turn });
      // While the store is down, the timer retries, not every escalation. One try writes everything that waits.
      if (isDown || isQueued) return;
      isQueued = true;
      void flush();
    },
    entries: () => number,
    headNumber: () => Number.parseInt(head.slice(0, 12) || '0', 16),
    flush,
    stop() {
      clearInterval(timer);
      return flush();
    },
  };
}

function factsOf({ turn, channel, disposition, presentation, redFlags, contentVersion }: TurnLine): string {
  return JSON.stringify({ turn, channel, disposition, presentation, redFlags, contentVersion });
}
