import type { Screen } from '../src/safety/screen';
import { quantile, readLines } from './read-lines';

const RUNS = 15;
const FEW_RUNS = 3;
const SHORT_SETS = ['danger', 'near-danger', 'sore-joints', 'bme-questions'].map((name) => `bench/sets/${name}.jsonl`);

/** What the screen costs: short messages, and 10 kB and 100 kB of ordinary prose and of nothing but dangers. */
export function timeScreen(screen: Screen): void {
  const texts = textsOf(...SHORT_SETS).filter((text) => text.length <= 300);
  const costs = texts.map((text) => least(FEW_RUNS, text, screen)).sort((a, b) => a - b);
  console.log(
    `to 300 characters: p50 ${quantile(costs, 0.5).toFixed(3)} ms, p99 ${quantile(costs, 0.99).toFixed(3)} ms`,
  );
  timeLong('ordinary prose', textsOf('bench/sets/sore-joints.jsonl', 'bench/sets/bme-questions.jsonl'), screen);
  timeLong('nothing but dangers', textsOf('bench/sets/danger.jsonl'), screen);
}

/** What 10 kB and 100 kB of one kind of text cost. */
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

/** The minimum of several runs, because the time that other programs take is not a cost of the screen. */
function least(runs: number, text: string, screen: Screen): number {
  return Math.min(...Array.from({ length: runs }, () => cost(text, screen)));
}

function cost(text: string, screen: Screen): number {
  const start = process.hrtime.bigint();
  screen({ text });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function textsOf(...paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => readLines<{ readonly text: string }>(path).map(({ text }) => text));
}
