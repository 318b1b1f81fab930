import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WrittenExample } from '../src/classifier/train';
import { loadContent } from '../src/content/load-content';
import type { Answer, EngineName, Guess } from './engine';
import { engineNamed, READY } from './engine-named';
import { quantile } from './read-lines';

/** What the parent asks of an engine. */
export interface Task {
  readonly engine: EngineName;
  readonly content: string;
  readonly intents: string;
  readonly examples: readonly WrittenExample[];
  /** Messages to classify, by set. */
  readonly sets: readonly (readonly string[])[];
  /** Whether scores matter, or only the first guess. */
  readonly scored: boolean;
  /** Whether to time a start from the file. */
  readonly timed: boolean;
}

/** The result. */
export interface Done {
  readonly guesses: readonly (readonly Guess[])[];
  readonly foldScores?: readonly number[];
  readonly trainingSeconds: number;
  readonly microseconds: number;
  readonly loadMilliseconds: number;
  readonly kilobytes: number;
}

/** Runs one engine in a separate process, because nlp.js shares what it learns within its process. */
async function work(task: Task): Promise<Done> {
  const engine = engineNamed(task.engine, loadContent(task.content, task.intents, READY));
  const from = performance.now();
  const { answer, file, foldScores } = await engine.teach(task.examples, task.scored);
  const trainingSeconds = (performance.now() - from) / 1000;
  const times: number[] = [];
  const guesses: Guess[][] = [];
  for (const texts of task.sets) guesses.push(await guessAll(answer, texts, times));
  times.sort((a, b) => a - b);
  return {
    guesses,
    ...(foldScores && { foldScores }),
    trainingSeconds,
    microseconds: quantile(times, 0.5),
    loadMilliseconds: task.timed ? coldLoad(task, file) : Number.NaN,
    kilobytes: file.length / 1024,
  };
}

async function guessAll(answer: Answer, texts: readonly string[], times: number[]): Promise<Guess[]> {
  const guesses: Guess[] = [];
  for (const text of texts) {
    const from = process.hrtime.bigint();
    const guess = await answer(text);
    times.push(Number(process.hrtime.bigint() - from) / 1000);
    guesses.push(guess);
  }
  return guesses;
}

/** Milliseconds that a fresh process takes from loading the engine's code to its first answer; the median of five. */
function coldLoad({ engine, content, intents }: Task, file: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'marrow-bench-'));
  const path = join(folder, 'model');
  writeFileSync(path, file);
  const once = () =>
    Number(
      execFileSync(process.execPath, [
        '--no-warnings',
        join(__dirname, 'engine-cold.js'),
        engine,
        path,
        content,
        intents,
      ]).toString(),
    );
  const times = Array.from({ length: 5 }, once).sort((a, b) => a - b);
  rmSync(folder, { recursive: true });
  return quantile(times, 0.5);
}

process.once('message', (task: Task) => {
  work(task).then(
    (done) => process.send?.(done, () => process.exit(0)),
    (fault: unknown) => process.send?.({ fault: String(fault) }, () => process.exit(1)),
  );
});
