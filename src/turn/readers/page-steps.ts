import type { Library } from '../../domain/library';
import type { IntentName, TopicName } from '../../domain/names';
import type { Page, Paragraphs } from '../../domain/page';
import { onceFor } from '../../text/once';
import { stem } from '../../text/stem';
import { plainWords } from './plain-words';

/** A step of a page, which is the part of a section that one reply shows, with the stems of its words. */
export interface PageStep {
  readonly topic: TopicName;
  readonly heading: IntentName;
  readonly paragraphs: Paragraphs;
  readonly stems: ReadonlySet<string>;
}

/** The steps of a page; computed once per page. */
const stepsOf: (page: Page) => readonly PageStep[] = onceFor(({ topic, sections }) =>
  [...sections.values()].flatMap(({ heading, steps }) =>
    steps.map((paragraphs) => ({
      topic,
      heading,
      paragraphs,
      stems: new Set(paragraphs.flatMap(({ text }) => plainWords(text).map(stem))),
    })),
  ),
);

/** All steps of a page, in its order. */
export function stepsOfPage(page: Page): readonly PageStep[] {
  return stepsOf(page);
}

/** The weight of a word that occurs in no step: it names something, but nothing tells how rare it would be. */
const UNKNOWN_WORD_WEIGHT = 3;

/**
 * The weight of a word, by its stem: high for a word that occurs in few steps, low for one that occurs in most.
 * Computed once per content.
 */
export const wordWeightsOf: (library: Library) => (word: string) => number = onceFor((library: Library) => {
  const all = (['condition', 'cause', 'treatment'] as const).flatMap((kind) => library.pages(kind).flatMap(stepsOf));
  const times = new Map<string, number>();
  for (const word of all.flatMap(({ stems }) => [...stems])) times.set(word, (times.get(word) ?? 0) + 1);
  return (word) => Math.log(all.length / (times.get(word) ?? all.length / Math.exp(UNKNOWN_WORD_WEIGHT)));
});
