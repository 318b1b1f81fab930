import { calibrationError } from '../src/classifier/fold-report';
import type { WrittenExample } from '../src/classifier/train';
import { areaUnderCurve } from './area-under-curve';
import { ENGINES, type EngineName, type Guess } from './engine';
import { correlation, rightFrom, STRANGER, scoreKeeping, strangersF1, turnedAway } from './figures';
import { percent, print, printTable, progress } from './intents-print';
import { shots, shuffled } from './intents-rows';
import { readLabelled } from './read-rows';
import { type Folders, type Result, takeExam } from './side-by-side';
import { typist } from './typos';

const FOLDS = 5;
const KEPT = 0.95;
const WORDS_PER_TYPO = 6;

/** What a set to measure on is called, and how much of it is learned. */
export interface Given extends Folders {
  readonly train: string;
  readonly test: string;
  readonly shots: number | undefined;
  readonly seed: number;
  /** The label of messages out of scope. */
  readonly stranger: string;
}

/** Measures all engines on any two sets. Messages out of scope may be in the test set and are never learned. */
export async function benchGiven(given: Given): Promise<void> {
  const rename = (row: WrittenExample) => (row.intent === given.stranger ? { ...row, intent: STRANGER } : row);
  const known = readLabelled(given.train)
    .map(rename)
    .filter(({ intent, text }) => intent !== STRANGER && text.trim() !== '');
  const examples = given.shots === undefined ? known : shots(known, given.shots, given.seed);
  const test = readLabelled(given.test).map(rename);
  const intents = new Set(examples.map(({ intent }) => intent));
  if (intents.size < 2) throw new Error(`E_SET: ${given.train} needs examples of two intents or more`);
  const inside = test.filter(({ intent }) => intent !== STRANGER);
  const strangers = test.filter(({ intent }) => intent === STRANGER);
  const untaught = inside.filter(({ intent }) => !intents.has(intent)).length;
  print(
    `\n${given.train} → ${given.test}: ${examples.length} examples of ${intents.size} intents, ${inside.length} messages in scope (${untaught} of an intent without examples), ${strangers.length} out of scope`,
  );
  const type = typist(WORDS_PER_TYPO, given.seed);
  const mistyped = inside.map((row) => ({ ...row, text: type(row.text) }));
  const exam = { title: 'given sets', examples, sets: [inside, mistyped, strangers], scored: true, timed: true };
  const rows: string[][] = [];
  for (const engine of ENGINES) {
    const result = await takeExam(engine, exam, given);
    rows.push(rowOf(result, scoreKeeping(KEPT, result.foldScores ?? (await foldScores(engine, examples, given)))));
  }
  printTable(HEAD, rows);
  print(
    `kept: by the score that ${FOLDS} folds of the examples keep ${100 * KEPT} % above; MCC counts out of scope as one intent.`,
  );
}

const HEAD = [
  'engine',
  'right',
  'with typos',
  'AUROC',
  'kept: right',
  'strangers out',
  'F1',
  'MCC',
  'ECE',
  'p50 µs',
  'load ms',
  'KB',
  'taught s',
];

function rowOf({ engine, judged, ...cost }: Result, least: number): string[] {
  const [inside = [], mistyped = [], strangers = []] = judged;
  const all = [...inside, ...strangers];
  const scores = (some: readonly Guess[]) => some.map(({ score }) => score);
  const claims = all.map(({ score, intent, wanted }) => ({ confidence: score, right: intent === wanted, weight: 1 }));
  return [
    engine,
    percent(rightFrom(inside)),
    percent(rightFrom(mistyped)),
    strangers.length === 0 ? '–' : areaUnderCurve(scores(inside), scores(strangers)).toFixed(3),
    percent(rightFrom(inside, least)),
    percent(turnedAway(strangers, least)),
    strangersF1(all, least).toFixed(3),
    correlation(all, least).toFixed(3),
    calibrationError(claims).toFixed(3),
    cost.microseconds.toFixed(0),
    cost.loadMilliseconds.toFixed(1),
    cost.kilobytes.toFixed(0),
    cost.trainingSeconds.toFixed(1),
  ];
}

/** An engine's confidence in examples that were left out of training. */
async function foldScores(
  engine: EngineName,
  examples: readonly WrittenExample[],
  given: Given,
): Promise<readonly number[]> {
  const order = shuffled(examples, given.seed);
  const scores: number[] = [];
  for (let out = 0; out < FOLDS; out += 1) {
    const exam = {
      title: `fold ${out + 1} of ${FOLDS}`,
      examples: order.filter((_row, at) => at % FOLDS !== out),
      sets: [order.filter((_row, at) => at % FOLDS === out)],
      scored: true,
    };
    if (exam.examples.length === 0) continue;
    const { judged } = await takeExam(engine, exam, given);
    scores.push(...judged.flat().map(({ score }) => score));
  }
  progress(`${engine}: ${scores.length} scores by folds`);
  return scores;
}
