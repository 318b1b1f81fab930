// Plays every talk of the content through both of Microsoft's bot SDKs; the test itself plays one in eight.
import { spawnSync } from 'node:child_process';

const jest = ['node_modules/jest/bin/jest.js', 'test/channels/bot-framework.test.ts'];
const env = { ...process.env, PEERS: 'all' };
process.exit(spawnSync(process.execPath, jest, { env, stdio: 'inherit' }).status ?? 1);
