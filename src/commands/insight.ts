import { parseArgs } from 'node:util';
import { readConfig } from '../config/config';
import { type Insight, readInsight } from './read-insight';
import { forPublic } from './tabulate';
import { tabulateDays, tabulateFeedback, tabulatePages } from './tabulate-answers';
import { tabulateIncidents } from './tabulate-incidents';
import { type ShowCount, tabulateRules } from './tabulate-rules';

const OPTIONS = {
  days: { type: 'string', default: '30' },
  json: { type: 'boolean', default: false },
  public: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const HELP = `npm run insight -- [--days N] [--json] [--public]

Prints what was counted, read from DATABASE_URL or STATE_DIR; the server may run. No word of any person is kept, so none is shown.

  --days N   the last N days; 30 without it
  --json     the counts as one JSON object, for another program
  --public   counts from 1 to 4 as <5: where few people ask, a small number can tell who it was
`;

/** `npm run insight`: alarms, unanswered questions, thumbs and incidents, by rule, page and day. Read-only. */
async function insight(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) return void process.stdout.write(HELP);
  const days = Number(positionals[0] ?? values.days);
  if (!Number.isInteger(days) || days < 1)
    throw new Error('Give the number of days as a whole number, such as: npm run insight -- --days 90');
  const { stateDir, databaseUrl } = readConfig();
  const read = await readInsight(stateDir, days, Date.now(), databaseUrl);
  // An incident is one person's word on one answer, so it is for the operator alone.
  const counted = values.public ? { ...read, incidents: [] } : read;
  const show: ShowCount = values.public ? forPublic : (count) => count;
  if (values.json) return void process.stdout.write(`${JSON.stringify(asJson(counted, show), null, 2)}\n`);
  const tables = tablesOf(counted, show);
  const nothing = `Nothing was counted in ${databaseUrl === undefined ? stateDir : 'the database'} in the last ${days} days.`;
  process.stdout.write(`${tables.length > 0 ? tables.join('\n\n') : nothing}\n`);
}

/** Every table that has rows, under its title. */
function tablesOf({ rules, answers, feedback, incidents }: Insight, show: ShowCount): readonly string[] {
  const tables: readonly (readonly [string, readonly string[]])[] = [
    ['Alarms, by day and rule', tabulateRules(rules, show)],
    ['How questions went, by day', tabulateDays(answers, show)],
    ['What was not answered, by page and nearest intent', tabulatePages(answers, show)],
    ['Thumbs, by page', tabulateFeedback(feedback, show)],
    ['Answers that were called wrong or unsafe', tabulateIncidents(incidents)],
  ];
  return tables.flatMap(([title, lines]) => (lines.length > 1 ? [[title, '', ...lines].join('\n')] : []));
}

function asJson({ since, rules, answers, feedback, incidents }: Insight, show: ShowCount): object {
  const shown = <T extends { readonly count: number }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, count: show(row.count) }));
  return { since, rules: shown(rules), answers: shown(answers), feedback: shown(feedback), incidents };
}

insight().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
