import type { TopicNames } from './classifier/topic-names';
import type { Library } from './domain/library';

/** What each page is called. In: the library. Out: names by topic, as the linker wants them. */
export function topicNames(library: Library): readonly TopicNames[] {
  return (['condition', 'cause', 'treatment'] as const).flatMap((kind) =>
    library.pages(kind).map(({ topic, title, label, names, everydayNames }) => ({
      topic,
      names: [...names, title, label],
      everydayNames,
      isCondition: kind === 'condition',
    })),
  );
}
