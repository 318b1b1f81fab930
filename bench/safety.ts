import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../src/content/load-content';
import type { Screen } from '../src/safety/screen';
import { buildReportScreen } from '../src/safety/screen-reports';
import { reportSplitter } from '../src/text/split-report';
import { quantile, readLines } from './read-lines';
import { shareText } from './wilson';

const SETS = ['danger', 'near-danger', 'sore-joints', 'bme-questions'].map((name) => `bench/sets/${name}.jsonl`);

const RUNS = 15;
const FEW_RUNS = 3;

interface Row {
  readonly text: string;
}

/**
 * `npm run bench -- safety [FILE.jsonl …]`: how each set of messages is shown, with 95 % Wilson intervals; then what
 * the screen costs. Files given are measured beside the project's own sets; nothing of them is kept.
 */
export function benchSafety(args: readonly string[]): void {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const content = loadContent('content', 'intents');
  const screen = buildReportScreen(content.ruleBook, content.language, reportSplitter(content.reportForm));
  console.log(`Red-flag screen: ${content.ruleBook.rules.length} rules`);
  console.log(
    `${'set'.padEnd(24)}${'n'.padStart(5)}  ${'interrupt'.padEnd(22)}${'interrupt or ask'.padEnd(22)}accompany`,
  );
  for (const path of [...SETS, ...positionals]) measure(path, screen);
  time(screen);
}

function measure(path: string, screen: Screen): void {
  const rows = readLines<Row>(path);
  const shown = rows.map(({ text }) => screen({ text }).screening.presentation);
  const count = (...which: readonly string[]) => shown.filter((each) => which.includes(each)).length;
  const shares = [count('interrupt'), count('interrupt', 'ask'), count('accompany')].map((n) =>
    shareText(n, rows.length).padEnd(22),
  );
  console.log(`${basename(path, '.jsonl').padEnd(24)}${String(rows.length).padStart(5)}  ${shares.join('')}`);
}

function time(screen: Screen): void {
  const texts = textsOf(...SETS).filter((text) => text.length <= 300);
  const costs = texts.map((text) => least(FEW_RUNS, text, screen)).sort((a, b) => a - b);
  console.log(
    `to 300 characters: p50 ${quantile(costs, 0.5).toFixed(3)} ms, p99 ${quantile(costs, 0.99).toFixed(3)} ms`,
  );
  timeLong('ordinary prose', textsOf('bench/sets/sore-joints.jsonl', 'bench/sets/bme-questions.jsonl'), screen);
  timeLong('nothing but dangers', textsOf('bench/sets/danger.jsonl'), screen);
}

/** What 10 kB and 100 kB of a kind of text cost. */
function timeLong(kind: string, texts: readonly string[], screen: Screen): void {
  const once = texts.join(' ');
  const costOf = (length: number) => {
    const text = once.repeat(Math.ceil(length / once.length)).slice(0, length);
    return least(RUNS, text, screen);
  };
  const [ten, hundred] = [costOf(10_000), costOf(100_000)];
  console.log(
    `${kind}: 10 kB ${ten.toFixed(1)} ms, 100 kB ${hundred.toFixed(1)} ms, ratio ${(hundred / ten).toFixed(1)}`,
  );
}

/** The least of some runs: others use the machine too, and what they take is no cost of the screen. */
function least(runs: number, text: string, screen: Screen): number {
  return Math.min(...Array.from({ length: runs }, () => cost(text, screen)));
}

function cost(text: string, screen: Screen): number {
  const start = process.hrtime.bigint();
  screen({ text });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function textsOf(...paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => readLines<Row>(path).map(({ text }) => text));
}
