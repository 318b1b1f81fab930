import { createHmac, hkdfSync } from 'node:crypto';

/** One entry of the escalation trail of one process. */
export interface AuditEntry {
  readonly process: string;
  /** Counts up from 1 within the process. */
  readonly number: number;
  readonly at: number;
  /** The facts of the escalation as JSON: names and levels, no text and no conversation. */
  readonly entry: string;
  /** Depends on this entry and on all before it. */
  readonly hash: string;
}

/** What is wrong with a trail, and where. */
export interface Broken {
  readonly process: string;
  readonly number: number;
  readonly why: 'missing' | 'changed' | 'head-missing';
}

/** Derives the key of the trail from the state key. Nobody can forge a chain without it. */
export function auditKey(stateKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', stateKey, '', 'escalation-audit', 32));
}

/**
 * The hash that chains an entry to the one before.
 * @param before the previous hash, empty for the first entry
 */
export function chainHash(key: Uint8Array, before: string, entry: Omit<AuditEntry, 'hash'>): string {
  const { process, number, at, entry: facts } = entry;
  return createHmac('sha256', key)
    .update(JSON.stringify([before, process, number, at, facts]))
    .digest('hex');
}

/**
 * Finds what was changed, removed or inserted: the first fault of each process.
 * @param entries sorted by process and number
 * @param heads hashes seen elsewhere (in the log, the metrics). Only these can show that the end of a chain was cut
 *   off.
 */
export function verifyTrail(
  key: Uint8Array,
  entries: readonly AuditEntry[],
  heads: readonly string[] = [],
): readonly Broken[] {
  const broken = [...byProcess(entries).values()].flatMap((chain) => firstFault(key, chain) ?? []);
  const known = new Set(entries.map(({ hash }) => hash));
  const missing = heads.filter((head) => !known.has(head));
  return [...broken, ...missing.map((head) => ({ process: head, number: 0, why: 'head-missing' as const }))];
}

function byProcess(entries: readonly AuditEntry[]): ReadonlyMap<string, readonly AuditEntry[]> {
  const chains = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const chain = chains.get(entry.process);
    if (chain) chain.push(entry);
    else chains.set(entry.process, [entry]);
  }
  return chains;
}

function firstFault(key: Uint8Array, chain: readonly AuditEntry[]): Broken | undefined {
  let before = '';
  for (const [at, entry] of chain.entries()) {
    const { process, number, hash } = entry;
    if (number !== at + 1) return { process, number: at + 1, why: 'missing' };
    if (hash !== chainHash(key, before, entry)) return { process, number, why: 'changed' };
    before = hash;
  }
  return undefined;
}
