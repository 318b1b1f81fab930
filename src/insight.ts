import { readConfig } from './config';
import { dayOf } from './domain/rule-count';
import { openToRead } from './state/open-to-read';
import { countsSince } from './state/rule-days';
import { tabulateRules } from './tabulate-rules';

/** So many days are shown where no number is given. */
const USUAL_DAYS = 30;

/** `npm run insight`, or `npm run insight -- 90` for so many days: alarms and complaints about them, by rule and day. It only reads. */
async function insight(): Promise<void> {
  const { stateDir } = readConfig();
  const days = Number(process.argv[2] ?? USUAL_DAYS);
  if (!Number.isInteger(days) || days < 1)
    throw new Error('Give the number of days as a whole number, such as: npm run insight -- 90');
  const db = openToRead(stateDir);
  const counts = db === undefined ? [] : await countsSince(db, dayOf(Date.now(), days - 1));
  await db?.destroy();
  const lines =
    counts.length > 0 ? tabulateRules(counts) : [`Nothing was counted in ${stateDir} in the last ${days} days.`];
  for (const line of lines) process.stdout.write(`${line}\n`);
}

insight().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
