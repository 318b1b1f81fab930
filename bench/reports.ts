import { createHash } from 'node:crypto';
import { loadContent } from '../src/content/load-content';
import { type PastedReport, reportSplitter } from '../src/text/split-report';
import { readLines } from './read-lines';
import { shareText } from './wilson';

const FORMS = ['report', 'impression', 'letter', 'story'] as const;

interface Row {
  readonly id: string;
  readonly text: string;
  /** The person's own sentences. A story has none that could be separated. */
  readonly own?: readonly string[];
  readonly form: (typeof FORMS)[number];
}

interface Split {
  readonly row: Row;
  readonly pasted: PastedReport | undefined;
}

/**
 * `npm run bench -- reports`: how many pasted reports, letters and personal stories are taken for a report, and how
 * many of the person's own sentences beside one stay theirs. Trust the half that was not looked at while the form was
 * written.
 */
export function benchReports(): void {
  const split = reportSplitter(loadContent('content', 'intents').reportForm);
  const all = readLines<Row>('bench/sets/reports.jsonl').map((row): Split => ({ row, pasted: split(row.text) }));
  console.log(`${'pasted reports'.padEnd(24)}${'n'.padStart(5)}  ${'taken for one'.padEnd(22)}own sentences kept`);
  for (const half of ['seen', 'unseen'])
    for (const form of FORMS)
      tell(
        `${form}, ${half}`,
        all.filter(({ row }) => row.form === form && halfOf(row.id) === half),
      );
}

function tell(name: string, rows: readonly Split[]): void {
  const taken = rows.filter(({ pasted }) => pasted !== undefined).length;
  const own = rows.flatMap(({ row, pasted }) => (row.own ?? []).map((said) => isKept(said, pasted?.own ?? row.text)));
  const kept = own.length === 0 ? '' : `${own.filter(Boolean).length} of ${own.length}`;
  console.log(
    `${name.padEnd(24)}${String(rows.length).padStart(5)}  ${shareText(taken, rows.length).padEnd(22)}${kept}`,
  );
}

function isKept(said: string, own: string): boolean {
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain(own).includes(plain(said));
}

/** One half of the set, chosen by its ids alone, was held out. */
function halfOf(id: string): 'seen' | 'unseen' {
  return Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 2), 16) % 2 === 1 ? 'seen' : 'unseen';
}
