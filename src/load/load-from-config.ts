import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClassifier, type Classifier } from '../classifier/classifier';
import type { Model } from '../classifier/model';
import { readModel } from '../classifier/model-file';
import type { Config } from '../config/config';
import { type Content, loadContent } from '../content/load-content';
import type { ReadyScreen } from '../safety/ready-rules';
import { triggersFrom } from '../safety/rules/triggers';
import { type ReaderModel, readReader } from '../safety/second-reader/reader-model';
import type { Trigger } from '../text/trigger';
import { takeScreen } from './ready-screen-file';
import { topicNames } from './topic-names';

/** What every program of Marrow starts from. */
export interface Loaded {
  readonly content: Content;
  readonly classifier: Classifier;
  /** What training left. A classifier is this plus the names of pages. */
  readonly model: Model;
  /** The screen's second reader, if the build left one. */
  readonly reader?: ReaderModel;
  /** The screen's rules as the build compiled them, if they have not changed since. */
  readonly ready?: ReadyScreen;
}

/** The file in which the build keeps checked content. */
export const READY_FILE = 'content.bin';

/** The file that training writes. */
export const MODEL_FILE = 'model.bin';

/** The file in which the build keeps the second reader. */
export const READER_FILE = 'reader.bin';

/** The file in which the build keeps the compiled rules of the screen. */
export const SCREEN_FILE = 'screen.bin';

/**
 * Loads content and models.
 * @throws ContentError, or an Error that says how to build the model
 */
export function loadFromConfig(config: Config): Loaded {
  const content = loadContent(config.contentDir, config.intentsDir, join(config.buildDir, READY_FILE), config);
  const file = join(config.buildDir, MODEL_FILE);
  if (!existsSync(file)) throw new Error(`There is no trained model at ${file}. Run "npm run build" first.`);
  const model = readModel(readFileSync(file));
  const reader = join(config.buildDir, READER_FILE);
  const ready = takeScreen(join(config.buildDir, SCREEN_FILE), content);
  const classifier = classifierFor(content, model, ready?.symptoms.triggers);
  return {
    content,
    classifier,
    model,
    ...(existsSync(reader) && { reader: readReader(readFileSync(reader)) }),
    ...(ready && { ready }),
  };
}

/**
 * Builds the classifier for some content.
 * @param triggers the triggers of its modifiers, if they were made already
 */
export function classifierFor(
  { library, language, ruleBook, understanding }: Content,
  model: Model,
  triggers: readonly Trigger[] = triggersFrom(ruleBook.modifiers, language),
): Classifier {
  return buildClassifier({
    model,
    topics: topicNames({ library, understanding }),
    cues: understanding.cues,
    language,
    realWords: ruleBook.realWords,
    triggers,
  });
}
