import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FoldReport } from '../classifier/fold-report';
import type { Trial } from '../classifier/folds';
import { topicLinker } from '../classifier/link-topics';
import { writeModel } from '../classifier/model-file';
import { calibrated, learn, type TrainingOptions, type WrittenExample } from '../classifier/train';
import { type Content, loadContent } from '../content/load-content';
import { topicNames } from '../load/topic-names';

/** Where training reads and writes. */
export interface TrainingPlaces {
  readonly intents: string;
  readonly content: string;
  readonly out: string;
}

const OPTIONS = {
  intents: { type: 'string', default: 'intents' },
  content: { type: 'string', default: 'content' },
  out: { type: 'string', default: 'build/model.bin' },
} as const;

/**
 * The program that trains the classifier and the second reader at build time, and stores checked content beside them:
 * `node build/js/src/commands/train-model.js --intents intents --content content --out build/model.bin`. Half of it
 * runs on a separate thread (`src/commands/train-beside.ts`).
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  mkdirSync(dirname(values.out), { recursive: true });
  const beside = trainBeside(values);
  const content = loadContent(values.content, values.intents);
  const fitted = learn(examplesOf(content), { ...trainingOptions(content), tell });
  const { model, report } = calibrated(fitted, await beside);
  const bytes = writeModel(model);
  writeFileSync(values.out, bytes);
  tellReport(report);
  tell(
    `${values.out}: ${model.intents.length} intents, ${model.firsts.at(-1) ?? 0} examples, ${Math.round(bytes.length / 1024)} KB`,
  );
}

/** Starts the other half of the training. Resolves to the trials with unknown intents, once all of it is done. */
function trainBeside(places: TrainingPlaces): Promise<readonly Trial[]> {
  return new Promise((resolve, reject) => {
    new Worker(join(__dirname, 'train-beside.js'), { workerData: places }).on('message', resolve).on('error', reject);
  });
}

/** Every example of every intent, as curators wrote them. */
export function examplesOf({ library }: Content): readonly WrittenExample[] {
  return library.intents.flatMap(({ name, examples }) => examples.map((text) => ({ text, intent: name })));
}

/** What training takes from the content besides the examples. */
export function trainingOptions(content: Content): TrainingOptions {
  const { language, ruleBook, understanding } = content;
  const { realWords } = ruleBook;
  const link = topicLinker(topicNames(content), understanding.cues, language, realWords);
  return { language, realWords, kinds: understanding.kinds, link };
}

function tellReport(report: FoldReport): void {
  for (const [name, value] of Object.entries(report))
    tell(`${name.padEnd(22)} ${(100 * value).toFixed(1).padStart(5)} %`);
}

/** Prints a line about the progress. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (require.main === module) void main();
