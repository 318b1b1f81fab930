import type { WrittenExample } from '../src/classifier/train';
import { areaUnderCurve } from './area-under-curve';
import { type Clinc, DOMAIN_PAIRS } from './clinc';
import { ENGINES } from './engine';
import { rightFrom, scoreKeeping, scoreMostRight, turnedAway } from './figures';
import { mean, percent, print, printTable, tellFloor } from './intents-print';
import { shots } from './intents-rows';
import { type Folders, type Result, sideBySide } from './side-by-side';
import { typist } from './typos';

const KEPT = 0.95;
const WORDS_PER_TYPO = 6;
const SEED = 1;

/** The same messages with typos, identical for every engine. */
function mistyped(rows: readonly WrittenExample[]): readonly WrittenExample[] {
  const type = typist(WORDS_PER_TYPO, SEED);
  return rows.map((row) => ({ ...row, text: type(row.text) }));
}

/**
 * All of CLINC150: first guesses, and recognizing what belongs to no intent, with thresholds from the official
 * validation set.
 */
export async function benchWhole(clinc: Clinc, folders: Folders): Promise<void> {
  const { train, test, strangers, validation, validationStrangers } = clinc;
  print(
    `\nCLINC150: ${train.length} examples of 150 intents, ${test.length} messages, ${strangers.length} of no intent`,
  );
  const sets = [test, mistyped(test), strangers, validation, validationStrangers];
  const results = await sideBySide({ title: 'CLINC150', examples: train, sets, scored: true }, folders);
  const figures = results.map(figuresOfWhole);
  printTable(
    [
      'engine',
      'right',
      'with typos',
      'AUROC',
      '95 % kept: right',
      'strangers out',
      'best total: right',
      'strangers out',
      'p50 µs',
    ],
    figures.map((f) => [
      f.engine,
      ...[f.right, f.typos].map(percent),
      f.auroc.toFixed(3),
      ...[f.keptRight, f.keptOut, f.mostRight, f.mostOut].map(percent),
      f.microseconds.toFixed(0),
    ]),
  );
  const ours = figures.find(({ engine }) => engine === 'ours');
  if (!ours) return;
  tellFloor('CLINC150, right', ours.right, 0.91, 'at least');
  tellFloor('CLINC150 with typos, right', ours.typos, 0.885, 'at least');
  tellFloor('CLINC150, AUROC', ours.auroc, 0.955, 'at least');
  tellFloor('CLINC150, 95 % kept: right', ours.keptRight, 0.89, 'at least');
  tellFloor('CLINC150, 95 % kept: strangers out', ours.keptOut, 0.77, 'at least');
  tellFloor('CLINC150, best total: right', ours.mostRight, 0.905, 'at least');
  tellFloor('CLINC150, best total: strangers out', ours.mostOut, 0.5, 'at least');
}

function figuresOfWhole({ engine, judged, microseconds }: Result) {
  const [test = [], typos = [], strangers = [], validation = [], validationStrangers = []] = judged;
  const scores = (some: typeof test) => some.map(({ score }) => score);
  const kept = scoreKeeping(KEPT, scores(validation));
  const most = scoreMostRight([...validation, ...validationStrangers]);
  return {
    engine,
    microseconds,
    right: rightFrom(test),
    typos: rightFrom(typos),
    auroc: areaUnderCurve(scores(test), scores(strangers)),
    keptRight: rightFrom(test, kept),
    keptOut: turnedAway(strangers, kept),
    mostRight: rightFrom(test, most),
    mostOut: turnedAway(strangers, most),
  };
}

/** Three bots with thirty intents and twenty examples each. */
export async function benchThirty(clinc: Clinc, folders: Folders): Promise<void> {
  print('\nthirty intents of CLINC150, twenty examples each; mean of three bots');
  const bots: Result[] = [];
  for (const [at, intents] of DOMAIN_PAIRS.entries()) {
    const known = ({ intent }: WrittenExample) => intents.has(intent);
    const examples = shots(clinc.train.filter(known), 20, SEED);
    const test = clinc.test.filter(known);
    const sets = [test, mistyped(test), clinc.strangers, clinc.validation.filter(known)];
    bots.push(...(await sideBySide({ title: `bot ${at + 1}`, examples, sets, scored: true, timed: true }, folders)));
  }
  const figures = ENGINES.map((engine) => ({
    engine,
    ...meanOf(bots.filter((bot) => bot.engine === engine).map(figuresOfThirty)),
  }));
  printTable(
    ['engine', 'right', 'with typos', '95 % kept: strangers out', 'p50 µs', 'load ms', 'KB', 'taught s'],
    figures.map((f) => [
      f.engine,
      ...[f.right, f.typos, f.out].map(percent),
      f.microseconds.toFixed(0),
      f.loadMilliseconds.toFixed(1),
      f.kilobytes.toFixed(0),
      f.trainingSeconds.toFixed(1),
    ]),
  );
  const ours = figures.find(({ engine }) => engine === 'ours');
  if (!ours) return;
  tellFloor('thirty intents, right', ours.right, 0.88, 'at least');
  tellFloor('thirty intents with typos, right', ours.typos, 0.865, 'at least');
  tellFloor('thirty intents, 95 % kept: strangers out', ours.out, 0.8, 'at least');
  tellFloor('thirty intents, p50 in microseconds', ours.microseconds, 60, 'at most');
  tellFloor('thirty intents, cold load in ms', ours.loadMilliseconds, 10, 'at most');
}

function figuresOfThirty({ judged, microseconds, loadMilliseconds, kilobytes, trainingSeconds }: Result) {
  const [test = [], typos = [], strangers = [], validation = []] = judged;
  const kept = scoreKeeping(
    KEPT,
    validation.map(({ score }) => score),
  );
  const out = turnedAway(strangers, kept);
  return {
    right: rightFrom(test),
    typos: rightFrom(typos),
    out,
    microseconds,
    loadMilliseconds,
    kilobytes,
    trainingSeconds,
  };
}

function meanOf(all: readonly ReturnType<typeof figuresOfThirty>[]): ReturnType<typeof figuresOfThirty> {
  const of = (name: keyof ReturnType<typeof figuresOfThirty>) => mean(all.map((each) => each[name]));
  return {
    right: of('right'),
    typos: of('typos'),
    out: of('out'),
    microseconds: of('microseconds'),
    loadMilliseconds: of('loadMilliseconds'),
    kilobytes: of('kilobytes'),
    trainingSeconds: of('trainingSeconds'),
  };
}
