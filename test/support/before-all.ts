import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before the first test: names the folder in which the run's PostgreSQL will stand if any test asks for one. */
export default function beforeAllTests(): void {
  process.env.MARROW_TEST_RUN = mkdtempSync(join(tmpdir(), 'marrow-run-'));
}
