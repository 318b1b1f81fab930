import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FoldReport } from './classifier/fold-report';
import { topicLinker } from './classifier/link-topics';
import { writeModel } from './classifier/model-file';
import { CONDITION, OTHER, TOPIC } from './classifier/tokens';
import { type TrainingOptions, train, type WrittenExample } from './classifier/train';
import { type Content, loadContent, makeReady } from './content/load-content';
import { loadReaderExamples } from './content/load-reader-examples';
import type { ReaderExample } from './domain/reader-example';
import { READER_FILE, READY_FILE, SCREEN_FILE } from './load-from-config';
import { keepScreen } from './ready-screen-file';
import { writeReader } from './safety/reader-model';
import { teachReader } from './safety/teach-reader';
import { topicNames } from './topic-names';

const OPTIONS = {
  intents: { type: 'string', default: 'intents' },
  content: { type: 'string', default: 'content' },
  out: { type: 'string', default: 'build/model.bin' },
} as const;

/** The program that trains the classifier and the second reader at build time, and keeps the content ready beside them: `node build/js/src/train-model.js --intents intents --content content --out build/model.bin`. */
function main(): void {
  const { values } = parseArgs({ options: OPTIONS });
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const content = loadContent(values.content, values.intents);
  const { model, report } = train(examplesOf(content), { ...trainingOptions(content), tell });
  const bytes = writeModel(model);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, bytes);
  teachSecondReader(content, values.content, join(dirname(values.out), READER_FILE), tell);
  makeReady(values.content, values.intents, join(dirname(values.out), READY_FILE));
  keepScreen(join(dirname(values.out), SCREEN_FILE), content);
  tellReport(report, tell);
  tell(
    `${values.out}: ${model.intents.length} intents, ${model.examples} examples, ${Math.round(bytes.length / 1024)} KB`,
  );
}

/** Teaches the second reader of the screen and keeps it beside the model. What people ask of this service is harmless. */
function teachSecondReader(content: Content, folder: string, out: string, tell: (line: string) => void): void {
  const examples = [...loadReaderExamples(folder), ...askedOf(content)];
  const reader = teachReader(examples, content.ruleBook, content.language);
  const bytes = writeReader(reader);
  writeFileSync(out, bytes);
  tell(`${out}: ${reader.examples} messages, ${Math.round(bytes.length / 1024)} KB`);
}

/** The examples of the intents, as messages, but for those that ask whether something is an emergency. */
function askedOf({ library, understanding }: Content): readonly ReaderExample[] {
  const names: readonly (readonly [string, string])[] = [
    [CONDITION, library.page(library.packs[0] ?? '')?.label ?? ''],
    [TOPIC, library.pages('treatment')[0]?.label ?? ''],
    [OTHER, understanding.otherThings[0] ?? ''],
  ];
  return library.intents
    .filter(({ name }) => name !== 'emergency')
    .flatMap(({ name, examples }) =>
      examples.map((text, at) => ({
        id: `${name}-${at}`,
        kind: 'harmless' as const,
        text: names.reduce((filled, [mask, name]) => filled.replaceAll(mask, name), text),
      })),
    );
}

/** Every example of every intent. In: the content. Out: examples as curators wrote them. */
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

function tellReport(report: FoldReport, tell: (line: string) => void): void {
  for (const [name, value] of Object.entries(report))
    tell(`${name.padEnd(22)} ${(100 * value).toFixed(1).padStart(5)} %`);
}

if (require.main === module) main();
