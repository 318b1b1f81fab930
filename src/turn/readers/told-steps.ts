import type { Library } from '../../domain/library';
import type { IntentName, TopicName } from '../../domain/names';
import type { Page, Paragraphs } from '../../domain/page';
import { onceFor } from '../../text/once';
import { stem } from '../../text/stem';
import { plainWords } from './plain-words';

/** One step of a page, with the stems of its words. */
export interface ToldStep {
  readonly topic: TopicName;
  readonly heading: IntentName;
  readonly paragraphs: Paragraphs;
  readonly stems: ReadonlySet<string>;
}

/** Every step of the pages of a kind, page by page; worked out once for each. */
const stepsOf: (page: Page) => readonly ToldStep[] = onceFor(({ topic, sections }) =>
  [...sections.values()].flatMap(({ heading, steps }) =>
    steps.map((paragraphs) => ({
      topic,
      heading,
      paragraphs,
      stems: new Set(paragraphs.flatMap(({ text }) => plainWords(text).map(stem))),
    })),
  ),
);

/** All that a page tells, step by step, in its order. */
export function toldSteps(page: Page): readonly ToldStep[] {
  return stepsOf(page);
}

/** What a word says that stands in no step: it names something, but nobody knows how rare it would be. */
const UNKNOWN = 3;

/** What a word that stands in few steps says, and one that stands in most does not: by its stem. */
export const weightOf: (library: Library) => (word: string) => number = onceFor((library: Library) => {
  const all = (['condition', 'cause', 'treatment'] as const).flatMap((kind) => library.pages(kind).flatMap(stepsOf));
  const times = new Map<string, number>();
  for (const word of all.flatMap(({ stems }) => [...stems])) times.set(word, (times.get(word) ?? 0) + 1);
  return (word) => Math.log(all.length / (times.get(word) ?? all.length / Math.exp(UNKNOWN)));
});
