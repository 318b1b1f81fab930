import type { TopicNames } from '../classifier/topic-names';
import type { Content } from '../content/load-content';

/** What each page is called, and names that no page is about, in the shape that the topic linker wants. */
export function topicNames({
  library,
  understanding,
}: Pick<Content, 'library' | 'understanding'>): readonly TopicNames[] {
  const ours = (['condition', 'cause', 'treatment'] as const).flatMap((kind) =>
    library.pages(kind).map(({ topic, title, label, names, everydayNames }) => ({
      topic,
      names: [...names, title, label],
      everydayNames,
      kind,
    })),
  );
  return [...ours, { names: understanding.otherThings, everydayNames: [] }];
}
