import { readConfig } from '../config/config';
import { openStore } from '../state/open-store';
import { openStateKey } from '../state/state-key';

/**
 * The release step: brings the store's tables up to date before the new version starts. Prints nothing if all is well.
 */
async function main(): Promise<void> {
  const config = readConfig();
  const { databaseUrl } = config;
  const key = openStateKey(config.stateDir, config.stateKey);
  const store = await openStore(config.stateDir, key, { ...(databaseUrl !== undefined && { databaseUrl }) });
  await store.close();
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
});
