import type { WrittenExample } from '../src/classifier/train';
import { ENGINES, type EngineName } from './engine';
import type { Done } from './engine-child';
import { type Judged, judge } from './figures';
import { progress } from './intents-print';
import { runEngine } from './run-engine';

/** Where content and intents are read from. */
export interface Folders {
  readonly content: string;
  readonly intents: string;
}

/** What all engines are taught and asked. */
export interface Exam {
  readonly title: string;
  readonly examples: readonly WrittenExample[];
  readonly sets: readonly (readonly WrittenExample[])[];
  /** False if only the first guess matters, which trains faster. */
  readonly scored: boolean;
  /** True to time a start from the file. */
  readonly timed?: boolean;
}

/** The results of one engine, by set. */
export interface Result extends Omit<Done, 'guesses'> {
  readonly engine: EngineName;
  readonly judged: readonly (readonly Judged[])[];
}

/** Trains one engine and tests it. */
export async function takeExam(
  engine: EngineName,
  { title, examples, sets, scored, timed = false }: Exam,
  folders: Folders,
): Promise<Result> {
  const texts = sets.map((set) => set.map(({ text }) => text));
  const { guesses, ...done } = await runEngine({ engine, ...folders, examples, sets: texts, scored, timed });
  progress(`${title}: ${engine}, taught in ${done.trainingSeconds.toFixed(1)} s`);
  const judged = sets.map((set, at) =>
    judge(
      set.map(({ intent }) => intent),
      guesses[at] ?? [],
    ),
  );
  return { engine, ...done, judged };
}

/** Trains and tests the engines one after the other, so that none slows another down. */
export async function sideBySide(exam: Exam, folders: Folders): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const engine of ENGINES) results.push(await takeExam(engine, exam, folders));
  return results;
}
