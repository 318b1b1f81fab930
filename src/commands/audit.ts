import { parseArgs } from 'node:util';
import { readConfig } from '../config/config';
import { auditKey, verifyTrail } from '../state/audit-chain';
import { readTrail } from '../state/audit-trail';
import { openToRead } from '../state/open-to-read';
import { readStateKey } from '../state/state-key';

/**
 * `npm run audit -- verify [--head HASH]…` tells whether the trail of escalations is intact, and exits with 1 if it is
 * not.
 */
async function main(): Promise<void> {
  const options = { head: { type: 'string', multiple: true } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals[0] !== 'verify') throw new Error('Try: npm run audit -- verify [--head HASH]');
  const config = readConfig();
  const db = await openToRead(config.stateDir, config.databaseUrl);
  if (!db) throw new Error(`There is no store in ${config.stateDir}. Set STATE_DIR or DATABASE_URL to the server's.`);
  const entries = await readTrail(db);
  await db.destroy();
  const key = auditKey(readStateKey(config.stateDir, config.stateKey));
  const broken = verifyTrail(key, entries, values.head);
  const processes = new Set(entries.map(({ process: id }) => id)).size;
  const result = { entries: entries.length, processes, broken };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  if (broken.length > 0) process.exitCode = 1;
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 2;
});
