import { existsSync, readFileSync } from 'node:fs';
import type { Supplies } from '../../src/assemble';
import { assemble, type Marrow, screenOf } from '../../src/assemble';
import { buildClassifier, type Classifier } from '../../src/classifier/classifier';
import { topicLinker } from '../../src/classifier/link-topics';
import { readModel } from '../../src/classifier/model-file';
import { train } from '../../src/classifier/train';
import type { Content } from '../../src/content/load-content';
import type { InboundTurn, OutboundTurn } from '../../src/domain/turn';
import { topicNames } from '../../src/load/topic-names';
import { triggersFrom } from '../../src/safety/rules/triggers';
import type { Screen } from '../../src/safety/screen';
import { type ReaderModel, readReader } from '../../src/safety/second-reader/reader-model';
import { createPassingMemories } from '../../src/state/passing-memories';
import { createTurnQueue } from '../../src/state/turn-queue';
import { content, TODAY } from './content';

let known: Classifier | undefined;

/** The project's own classifier, one for a test file: a classifier remembers nothing of what it was asked. */
export function classifier(): Classifier {
  known ??= buildOurs();
  return known;
}

/** Of the built model where there is one, else trained now, which takes some seconds. */
function buildOurs(): Classifier {
  const { language, ruleBook, understanding, library } = content;
  const topics = topicNames(content);
  const shared = { language, realWords: ruleBook.realWords };
  const model = existsSync('build/model.bin') ? readModel(readFileSync('build/model.bin')) : trained();
  const triggers = triggersFrom(ruleBook.modifiers, language);
  return buildClassifier({ model, topics, cues: understanding.cues, triggers, ...shared });

  function trained() {
    const link = topicLinker(topics, understanding.cues, language, ruleBook.realWords);
    const examples = library.intents.flatMap(({ name, examples: texts }) =>
      texts.map((text) => ({ text, intent: name })),
    );
    return train(examples, { ...shared, kinds: understanding.kinds, link }).model;
  }
}

/** A Marrow on a fixed day that remembers in passing; `changes` replace single supplies, to break them. */
export function testMarrow(changes: Partial<Supplies> = {}): Marrow & { readonly faults: unknown[] } {
  const faults: unknown[] = [];
  const hasOwn = changes.now !== undefined || changes.reader !== undefined;
  const marrow = assemble({
    content,
    classifier: classifier(),
    ...(hasOwn ? reader() : { screen: screenOfToday(changes.content ?? content) }),
    memories: createPassingMemories(),
    inOrder: createTurnQueue().inOrder,
    now: () => TODAY,
    onFault: (_turn, fault) => void faults.push(fault),
    ...changes,
  });
  return { ...marrow, faults };
}

/** The second reader, where the build left one. */
function reader(): { readonly reader?: ReaderModel } {
  return existsSync(READER) ? { reader: readReader(readFileSync(READER)) } : {};
}
const READER = 'build/reader.bin';

const screens: { readonly of: Content; readonly screen: Screen }[] = [];

/** The screen of content on the fixed day: one for the same rules, as while the server runs and a page is edited. */
function screenOfToday(of: Content): Screen {
  const isSame = ({ of: other }: { readonly of: Content }) =>
    (['ruleBook', 'language', 'languages', 'reportForm'] as const).every((part) => other[part] === of[part]);
  const found = screens.find(isSame);
  if (found) return found.screen;
  const screen = screenOf(of, () => new Date(TODAY), reader().reader);
  screens.push({ of, screen });
  return screen;
}

/** A talk with a Marrow: says one thing, gives back the turn. */
export function talkTo(
  marrow: Marrow,
  where: Partial<Omit<InboundTurn, 'utterance'>> & { readonly locale?: string; readonly country?: string } = {},
) {
  const { locale, country, ...rest } = where;
  let turn = 0;
  return (text: string): Promise<OutboundTurn> => {
    turn += 1;
    const utterance = { text, ...(locale && { locale }), ...(country && { country }) };
    return marrow.answer({
      id: `t${turn}`,
      conversation: 'talk',
      channel: 'talk',
      isPrivate: true,
      ...rest,
      utterance,
    });
  };
}
