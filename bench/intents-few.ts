import type { WrittenExample } from '../src/classifier/train';
import { ENGINES } from './engine';
import { rightFrom } from './figures';
import { mean, percent, print, printTable, tellFloor } from './intents-print';
import { shots } from './intents-rows';
import { type Folders, type Result, sideBySide } from './side-by-side';

const SEEDS = [1, 2, 3];
const EACH = 10;

/**
 * Ten examples per intent: first guesses, mean of three draws.
 * @param floor what our engine must reach
 */
export async function benchFew(
  title: string,
  train: readonly WrittenExample[],
  test: readonly WrittenExample[],
  floor: number,
  folders: Folders,
): Promise<void> {
  print(`\n${title}, ten examples an intent: ${test.length} messages; mean of ${SEEDS.length} draws`);
  const draws: Result[] = [];
  for (const seed of SEEDS) {
    const exam = { title: `${title}, draw ${seed}`, examples: shots(train, EACH, seed), sets: [test], scored: false };
    draws.push(...(await sideBySide(exam, folders)));
  }
  const right = (engine: string) =>
    mean(draws.flatMap((result) => (result.engine === engine ? rightFrom(result.judged[0] ?? []) : [])));
  printTable(
    ['engine', 'right'],
    ENGINES.map((engine) => [engine, percent(right(engine))]),
  );
  tellFloor(`${title}, ten examples an intent, right`, right('ours'), floor, 'at least');
}
