import type { Content } from '../src/content/load-content';
import { ours } from './intents-engines';
import { measure } from './intents-measure';
import { OUT_OF_SCOPE, type Row, readClinc, shots, shuffled } from './intents-rows';
import { heading, print, tell } from './intents-table';

/**
 * What the engine must reach. The first prototype got 88 % on bots of two whole domains; thirty intents taken by chance
 * are less alike, so they must do better.
 */
const FLOORS = {
  clincAccuracy: 0.91,
  clincAuroc: 0.955,
  thirtyAccuracy: 0.92,
  thirtyMicroseconds: 60,
  loadMilliseconds: 10,
};

/** CLINC150, whole, and three bots of thirty intents with twenty examples each, against the floors. In: the path of the file, the content. */
export function benchClinc(path: string, content: Content): void {
  const { train, test, strangers } = readClinc(path);
  const thirty = [1, 2, 3].map((seed) => {
    const intents = new Set(shuffled([...new Set(train.map(({ intent }) => intent))].sort(), seed).slice(0, 30));
    const known = ({ intent }: Row) => intents.has(intent);
    const engine = ours(shots(train.filter(known), 20, seed), content, false);
    const measured = measure(engine.classifier, [...test.filter(known), ...strangers]);
    print(
      `\nthirty intents of CLINC150, twenty examples each, seed ${seed}: loaded in ${(engine.loading?.milliseconds ?? 0).toFixed(1)} ms`,
    );
    heading();
    tell(engine.name, measured);
    return { measured, milliseconds: engine.loading?.milliseconds ?? 0 };
  });
  print(
    `\n${path}: ${train.length} examples, ${test.length} messages, ${strangers.length} of no intent (${OUT_OF_SCOPE})`,
  );
  const engine = ours(train, content, false);
  const whole = measure(engine.classifier, [...test, ...strangers]);
  heading();
  tell(engine.name, whole);
  const middle = (of: (each: (typeof thirty)[number]) => number) =>
    thirty.reduce((sum, each) => sum + of(each), 0) / thirty.length;
  atLeast('CLINC150 accuracy', whole.accuracy, FLOORS.clincAccuracy);
  atLeast('CLINC150 AUROC', whole.auroc, FLOORS.clincAuroc);
  const accuracy = middle(({ measured }) => measured.accuracy);
  atLeast('thirty intents, accuracy', accuracy, FLOORS.thirtyAccuracy);
  const microseconds = middle(({ measured }) => measured.p50);
  atMost('thirty intents, p50 in microseconds', microseconds, FLOORS.thirtyMicroseconds);
  const loading = middle(({ milliseconds }) => milliseconds);
  atMost('load and first answer in ms', loading, FLOORS.loadMilliseconds);
}

function atLeast(name: string, value: number, bound: number): void {
  tellFloor(name, value, value >= bound, `at least ${bound}`);
}

function atMost(name: string, value: number, bound: number): void {
  tellFloor(name, value, value <= bound, `at most ${bound}`);
}

function tellFloor(name: string, value: number, holds: boolean, wanted: string): void {
  if (!holds) process.exitCode = 1;
  print(`${holds ? 'ok  ' : 'MISS'} ${name}: ${value.toFixed(3)} (${wanted})`);
}
