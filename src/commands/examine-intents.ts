import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { confusionsOf, guessUnseen } from '../classifier/examine';
import { kindsByStem } from '../classifier/kinds';
import { readModel } from '../classifier/model-file';
import { nearDuplicates } from '../classifier/near-duplicates';
import { tokensOf } from '../classifier/tokens';
import { readConfig } from '../config/config';
import { loadContent } from '../content/load-content';
import { MODEL_FILE } from '../load/load-from-config';
import { type Examined, tellConfusions, tellDuplicates, tellIntents, tellSuspects } from './tell-intents';
import { examplesOf, trainingOptions } from './train-model';

/** From this likeness on, two examples teach the same. */
const ALIKE = 0.85;

const HELP = `npm run intents [-- --intent NAME] [--rows N]

Examines the example questions in the intents folder: how many there are of each intent, and how many of them a model
gets right that was trained without them; which intents are taken for each other; which examples are surely taken for
another intent, and so may stand in the wrong file; and which say nearly the same.

  --intent NAME   only what concerns one intent
  --rows N        so many rows in each list (25)
`;

/** `npm run intents`: what a writer of examples wants to know before the next edit. */
function main(): void {
  const { values } = parseArgs({
    options: {
      intent: { type: 'string' },
      rows: { type: 'string', default: '25' },
      help: { type: 'boolean', default: false },
    },
  });
  const tell = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  if (values.help) {
    tell(HELP);
    return;
  }
  const rows = Number(values.rows);
  if (!Number.isInteger(rows) || rows < 1) throw new Error(`--rows wants a whole number from 1, not "${values.rows}".`);
  const { intentsDir, contentDir, buildDir } = readConfig();
  const content = loadContent(contentDir, intentsDir);
  if (values.intent !== undefined && !content.library.intent(values.intent))
    throw new Error(`There is no intent "${values.intent}"; see the files in ${intentsDir}.`);
  const about = (name: string) => values.intent === undefined || name === values.intent;
  const examined = examine(content, join(buildDir, MODEL_FILE));
  tellIntents(examined, about, tell);
  tellConfusions(confusionsOf(examined.guesses), examined, about, rows, tell);
  tellSuspects(examined, about, rows, tell);
  tellDuplicates(examined, about, rows, tell);
}

/** Reads the examples and tries them on models that have not seen them. */
function examine(content: ReturnType<typeof loadContent>, modelFile: string): Examined {
  const { language, realWords, kinds, link } = trainingOptions(content);
  const examples = examplesOf(content).map(({ text, intent }) => {
    const tokens = tokensOf(text, language);
    return { text, intent, tokens: link ? link(tokens).tokens : tokens };
  });
  const { calibration } = readModel(readFileSync(modelFile));
  const progress = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const guesses = guessUnseen(examples, { realWords, kinds: kindsByStem(kinds) }, calibration, progress);
  const duplicates = nearDuplicates(
    examples.map(({ tokens }) => tokens),
    ALIKE,
  );
  return { examples, guesses, duplicates, sure: calibration.sure };
}

try {
  main();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}
