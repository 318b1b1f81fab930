import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { CONDITION, OTHER, TOPIC } from '../classifier/tokens';
import { tryStrangers } from '../classifier/train';
import { type Content, loadContent, makeReady } from '../content/load-content';
import { loadReaderExamples } from '../content/load-reader-examples';
import type { ReaderExample } from '../domain/reader-example';
import { READER_FILE, READY_FILE, SCREEN_FILE } from '../load/load-from-config';
import { keepScreen } from '../load/ready-screen-file';
import { writeReader } from '../safety/second-reader/reader-model';
import { teachReader } from '../safety/teach-reader';
import { examplesOf, type TrainingPlaces, tell, trainingOptions } from './train-model';

/** Every third example of an intent trains the reader; all of them would drown the dangers. */
const EACH = 3;

// Half of the training, on a thread of its own. It shares only the files with the other half, so training takes little
// more than half the time.
const { intents, content: folder, out } = workerData as TrainingPlaces;
const content = loadContent(folder, intents);
const strange = tryStrangers(examplesOf(content), { ...trainingOptions(content), tell });
teachSecondReader(content, folder, join(dirname(out), READER_FILE));
makeReady(folder, intents, join(dirname(out), READY_FILE));
keepScreen(join(dirname(out), SCREEN_FILE), content);
parentPort?.postMessage(strange);

/**
 * Trains the screen's second reader and stores it beside the model. What people ask of this service counts as harmless.
 */
function teachSecondReader(content: Content, folder: string, out: string): void {
  const examples = [...loadReaderExamples(folder), ...askedOf(content)];
  const reader = teachReader(examples, content.ruleBook, content.language);
  const bytes = writeReader(reader);
  writeFileSync(out, bytes);
  tell(`${out}: ${reader.examples} messages, ${Math.round(bytes.length / 1024)} KB`);
}

/** Examples of the intents as messages, except those that ask whether something is an emergency. */
function askedOf({ library, understanding }: Content): readonly ReaderExample[] {
  const names: readonly (readonly [string, string])[] = [
    [CONDITION, library.page(library.packs[0] ?? '')?.label ?? ''],
    [TOPIC, library.pages('treatment')[0]?.label ?? ''],
    [OTHER, understanding.otherThings[0] ?? ''],
  ];
  return library.intents
    .filter(({ name }) => name !== 'emergency')
    .flatMap(({ name, examples }) =>
      examples
        .filter((_, at) => at % EACH === 0)
        .map((text, at) => ({
          id: `${name}-${at}`,
          kind: 'harmless' as const,
          text: names.reduce((filled, [mask, name]) => filled.replaceAll(mask, name), text),
        })),
    );
}
