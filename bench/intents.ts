import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { examplesOf } from '../src/commands/train-model';
import { type Content, loadContent } from '../src/content/load-content';
import { builtReader } from './built-reader';
import { readClinc } from './clinc';
import { benchThirty, benchWhole } from './intents-clinc';
import { bayes, ours } from './intents-engines';
import { benchFew } from './intents-few';
import { benchGiven } from './intents-given';
import { type Measured, measure } from './intents-measure';
import { benchCalibration, benchCost, benchEveryday, benchTypos } from './intents-own';
import { print } from './intents-print';
import { type Row, readRows, shuffled, strangerOf } from './intents-rows';
import { heading, tell } from './intents-table';
import { benchTold, benchTurnedAway, wholeTurn } from './intents-told';
import { readLabelled } from './read-rows';

const FOLDS = 5;
/** Questions by people who had not seen the examples. The first set also measures the cost of typos. */
const OWN_SETS = ['bench/sets/bme-questions.jsonl', 'bench/sets/questions.jsonl', 'bench/sets/strangers.jsonl'];

const USAGE = `Usage: npm run bench -- intents [options]
Understanding, ours beside nlp.js and natural's Bayes. Without options: our own intents and question set.
  --clinc FILE      CLINC150's data_small.json: whole, thirty intents, ten examples, everyday queries
  --banking FOLDER  BANKING77's train.csv and test.csv: ten examples an intent
  --train FILE --test FILE   any two sets: JSON Lines of {text, intent}, or CSV of text,intent
  --stranger NAME   the label of messages out of scope (oos); they are never learned from
  --shots K         learn from K examples an intent only
  --seed S          which K (1)
  --content FOLDER --intents FOLDER   our content and intents (content, intents)
None of these files is part of this repository.`;

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  intents: { type: 'string', default: 'intents' },
  clinc: { type: 'string' },
  banking: { type: 'string' },
  train: { type: 'string' },
  test: { type: 'string' },
  stranger: { type: 'string', default: 'oos' },
  shots: { type: 'string' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
} as const;

/** Measures understanding, ours beside nlp.js and the Bayes classifier of `natural`; `--help` lists the options. */
export async function benchIntents(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { train, test } = values;
  if (values.help) {
    print(USAGE);
    return;
  }
  if (train !== undefined && test !== undefined) {
    const shots = values.shots === undefined ? undefined : wholeNumber('shots', values.shots);
    return benchGiven({ ...values, train, test, shots, seed: wholeNumber('seed', values.seed) });
  }
  if (train !== undefined || test !== undefined)
    throw new Error(`E_OPTIONS: --train needs --test and --test --train\n${USAGE}`);
  await benchOwn(values);
  if (values.clinc !== undefined) {
    const clinc = readClinc(values.clinc);
    await benchThirty(clinc, values);
    await benchFew('CLINC150', clinc.train, clinc.test, 0.82, values);
    await benchWhole(clinc, values);
  }
  if (values.banking === undefined) return;
  const banking = (part: string) => readLabelled(join(values.banking ?? '', part));
  await benchFew('BANKING77', banking('train.csv'), banking('test.csv'), 0.75, values);
}

function wholeNumber(name: string, written: string): number {
  if (!/^[1-9]\d{0,8}$/.test(written))
    throw new Error(`E_OPTIONS: --${name} takes a whole number from 1 on, not "${written}"`);
  return Number(written);
}

/** Our own intents by cross-validation, our own questions, and what they cost. */
async function benchOwn({
  content: folder,
  intents,
  clinc,
}: {
  readonly content: string;
  readonly intents: string;
  readonly clinc?: string | undefined;
}): Promise<void> {
  const content = loadContent(folder, intents);
  const own = examplesOf(content).map((example): Row => ({ ...example, also: [], topic: null }));
  folds(own, content);
  const sets = OWN_SETS.filter((set) => existsSync(set)).map((set) => ({ set, rows: readRows(set) }));
  const [first] = sets;
  if (!first) return;
  const { rows } = first;
  const engine = ours(own, content, true);
  const engines = [engine, bayes(own, content, true)];
  const { play, screen } = wholeTurn(engine.classifier, content, builtReader());
  for (const each of sets) {
    print(`\n${each.set}: ${own.length} examples, ${each.rows.length} messages`);
    heading();
    for (const { name, classifier } of engines) tell(name, measure(classifier, each.rows));
    await benchTold(play, each);
  }
  const { trainingSeconds, loading, trials = [] } = engine;
  print(
    `trained in ${trainingSeconds.toFixed(1)} s, loaded in ${loading?.milliseconds.toFixed(1)} ms, ${Math.round((loading?.bytes ?? 0) / 1024)} KB`,
  );
  benchTypos(engine.classifier, rows);
  benchCalibration(trials);
  benchCost(engine.classifier, screen, rows);
  if (clinc === undefined) return;
  const everyday = readClinc(clinc).strangers;
  benchEveryday(engine.classifier, everyday);
  await benchTurnedAway(
    play,
    'everyday queries',
    everyday.map(({ text }) => strangerOf(text)),
  );
}

/** Five-fold cross-validation over our own examples. */
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
