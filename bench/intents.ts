import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Content, loadContent } from '../src/content/load-content';
import { examplesOf } from '../src/train-model';
import { benchClinc } from './intents-clinc';
import { bayes, ours } from './intents-engines';
import { type Measured, measure } from './intents-measure';
import { type Row, readRows, shots, shuffled } from './intents-rows';
import { heading, print, tell } from './intents-table';

const FOLDS = 5;
const OWN_SET = 'bench/sets/bme-questions.jsonl';

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
    },
  });
  const content = loadContent(values.content, values.intents);
  if (values.train && values.test) {
    const rows = readRows(values.train);
    report(
      'given sets',
      values.shots ? shots(rows, Number(values.shots), Number(values.seed)) : rows,
      readRows(values.test),
      content,
      false,
    );
    return;
  }
  const own = examplesOf(content).map((example): Row => ({ ...example, also: [], topic: null }));
  folds(own, content);
  if (existsSync(OWN_SET)) report(OWN_SET, own, readRows(OWN_SET), content, true);
  if (values.clinc) benchClinc(values.clinc, content);
}

/** Five folds over our own examples: each is classified by a model that never saw it. */
function folds(own: readonly Row[], content: Content): void {
  const order = shuffled(own, 11);
  print(`\n${FOLDS} folds of intents/ (${own.length} examples)`);
  heading();
  for (const engine of [ours, bayes]) {
    const measured = Array.from({ length: FOLDS }, (_, out) => {
      const seen = order.filter((_row, at) => at % FOLDS !== out);
      const unseen = order.filter((_row, at) => at % FOLDS === out);
      return measure(engine(seen, content, true).classifier, unseen);
    });
    tell(engine === ours ? 'ours' : 'natural Bayes', mean(measured));
  }
}

function mean(all: readonly Measured[]): Measured {
  const [first] = all;
  if (!first) throw new Error('There is nothing to take a mean of.');
  const of = (name: keyof Measured) => all.reduce((sum, measured) => sum + measured[name], 0) / all.length;
  const names = Object.keys(first) as (keyof Measured)[];
  return Object.fromEntries(names.map((name) => [name, of(name)])) as unknown as Measured;
}

/** Trains on one set, measures on another. */
function report(
  title: string,
  training: readonly Row[],
  test: readonly Row[],
  content: Content,
  linked: boolean,
): void {
  print(`\n${title}: ${training.length} examples, ${test.length} messages`);
  heading();
  for (const engine of [ours(training, content, linked), bayes(training, content, linked)]) {
    tell(engine.name, measure(engine.classifier, test));
    const { trainingSeconds, loading } = engine;
    const load = loading && `, loaded in ${loading.milliseconds.toFixed(1)} ms, ${Math.round(loading.bytes / 1024)} KB`;
    print(`  trained in ${trainingSeconds.toFixed(1)} s${load ?? ''}`);
  }
}
