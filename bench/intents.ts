import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Content, loadContent } from '../src/content/load-content';
import { examplesOf } from '../src/train-model';
import { engines } from './intents-engines';
import { type Measured, measure } from './intents-measure';
import { OUT_OF_SCOPE, type Row, readClinc, readRows, shots, shuffled } from './intents-rows';

const FOLDS = 5;
const OWN_SET = 'bench/sets/bme-questions.jsonl';

/** What the engine must reach: measured once on the same data with the same rules. */
const FLOORS = {
  clincAccuracy: 0.91,
  clincAuroc: 0.955,
  thirtyAccuracy: 0.88,
  thirtyMicroseconds: 60,
  loadMilliseconds: 10,
};

const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Benches understanding, ours beside natural's Bayes: `--clinc PATH` for CLINC150 (not part of this repository), `--train`,
 * `--test`, `--shots`, `--seed` for any JSONL of {text, intent}; our own folds and question set otherwise.
 */
export function benchIntents(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      content: { type: 'string', default: 'content' },
      intents: { type: 'string', default: 'intents' },
      clinc: { type: 'string' },
      train: { type: 'string' },
      test: { type: 'string' },
      shots: { type: 'string' },
      seed: { type: 'string', default: '1' },
    }
  });
  const content = loadContent(values.content, values.intents);
  if (values.train && values.test) {
    const rows = readRows(values.train);
    return report(
      'given sets',
      values.shots ? shots(rows, Number(values.shots), Number(values.seed)) : rows,
      readRows(values.test),
      content,
      false,
    );
  }
  const own = content.intents.flatMap(({ name, examples }) =>
    examples.map((text): Row => ({ text, intent: name, also: [], topic: null })),
  );
  folds(own, content);
  if (existsSync(OWN_SET)) report(OWN_SET, own, readRows(OWN_SET), content, true);
  if (values.clinc) clinc(values.clinc, content);
}

/** Five folds over our own examples: each is classified by a model that never saw it. */
function folds(own: readonly Row[], content: Content): void {
  const order = shuffled(own, 11);
  const each = Array.from({ length: FOLDS }, (_, out) =>
    engines(
      order.filter((_row, at) => at % FOLDS !== out),
      content,
      true,
    ).map(({ name, classifier }) => ({
      name,
      measured: measure(
        classifier,
        order.filter((_row, at) => at % FOLDS === out),
      ),
    })),
  );
  print(`\n${FOLDS} folds of intents/ (${own.length} examples)`);
  heading();
  for (const engine of [0, 1]) {
    const parts = each.flatMap((fold) => fold[engine] ?? []);
    const mean = (of: (measured: Measured) => number) =>
      parts.reduce((sum, { measured }) => sum + of(measured), 0) / parts.length;
    tell(parts[0]?.name ?? '', {
      accuracy: mean((m) => m.accuracy),
      amongThree: mean((m) => m.amongThree),
      answered: mean((m) => m.answered),
      wrongAndSure: mean((m) => m.wrongAndSure),
      topics: 0,
      strangersRejected: mean((m) => m.strangersRejected),
      auroc: mean((m) => m.auroc),
      p50: mean((m) => m.p50),
      p99: mean((m) => m.p99),
    });
  }
}

function report(
  title: string,
  training: readonly Row[],
  test: readonly Row[],
  content: Content,
  linked: boolean,
): void {
  print(`\n${title}: ${training.length} examples, ${test.length} messages`);
  heading();
  for (const engine of engines(training, content, linked)) {
    tell(engine.name, measure(engine.classifier, test));
    print(
      `  trained in ${engine.trainingSeconds.toFixed(1)} s${engine.loading ? `, loaded in ${engine.loading.milliseconds.toFixed(1)} ms, ${Math.round(engine.loading.bytes / 1024)} KB` : ''}`,
    );
  }
}

/** CLINC150, whole, and three bots of thirty intents with twenty examples each. */
function clinc(path: string, content: Content): void {
  const { train, test, strangers } = readClinc(path);
  const thirty = [1, 2, 3].map((seed) => {
    const intents = new Set(shuffled([...new Set(train.map(({ intent }) => intent))].sort(), seed).slice(0, 30));
    const known = ({ intent }: Row) => intents.has(intent);
    const [ours] = engines(shots(train.filter(known), 20, seed), content, false);
    const measured = measure(ours.classifier, [...test.filter(known), ...strangers]);
    print(
      `\nthirty intents of CLINC150, twenty examples each, seed ${seed}: loaded in ${(ours.loading?.milliseconds ?? 0).toFixed(1)} ms`,
    );
    heading();
    tell(ours.name, measured);
    return { measured, milliseconds: ours.loading?.milliseconds ?? 0 };
  });
  print(
    `\n${path}: ${train.length} examples, ${test.length} messages, ${strangers.length} of no intent (${OUT_OF_SCOPE})`,
  );
  const [ours] = engines(train, content, false);
  const whole = measure(ours.classifier, [...test, ...strangers]);
  heading();
  tell(ours.name, whole);
  const middle = (of: (each: (typeof thirty)[number]) => number) =>
    thirty.reduce((sum, each) => sum + of(each), 0) / thirty.length;
  floor('CLINC150 accuracy', whole.accuracy, FLOORS.clincAccuracy, true);
  floor('CLINC150 AUROC', whole.auroc, FLOORS.clincAuroc, true);
  floor(
    'thirty intents, accuracy',
    middle(({ measured }) => measured.accuracy),
    FLOORS.thirtyAccuracy,
    true,
  );
  floor(
    'thirty intents, p50 in microseconds',
    middle(({ measured }) => measured.p50),
    FLOORS.thirtyMicroseconds,
    false,
  );
  floor(
    'load and first answer in ms',
    middle(({ milliseconds }) => milliseconds),
    FLOORS.loadMilliseconds,
    false,
  );
}

function floor(name: string, value: number, bound: number, least: boolean): void {
  const holds = least ? value >= bound : value <= bound;
  if (!holds) process.exitCode = 1;
  print(`${holds ? 'ok  ' : 'MISS'} ${name}: ${value.toFixed(3)} (${least ? 'at least' : 'at most'} ${bound})`);
}

function heading(): void {
  print(
    '                 right  in 3 first  answered  sure, wrong  topics  strangers rejected  AUROC   p50 us   p99 us',
  );
}

function tell(name: string, m: Measured): void {
  const percent = (value: number, width: number) => `${(100 * value).toFixed(1)} %`.padStart(width);
  print(
    `  ${name.padEnd(13)}${percent(m.accuracy, 7)}${percent(m.amongThree, 12)}${percent(m.answered, 10)}${percent(m.wrongAndSure, 13)}${percent(m.topics, 8)}${percent(m.strangersRejected, 20)}${m.auroc.toFixed(3).padStart(7)}${m.p50.toFixed(0).padStart(9)}${m.p99.toFixed(0).padStart(9)}`,
  );
}
