import type { Memory } from '../domain/memory';
import type { IntentName, TopicName } from '../domain/names';
import type { ScreenedUtterance } from '../domain/utterance';
import type { Parts } from './parts';

/** The list that is one of causes; the others are of treatments. */
const CAUSES: IntentName = 'causes';

/** Answers that list several topics, so that "the last one" or "the arthritis one" may be one of those. */
const LISTS: ReadonlySet<IntentName> = new Set(['treatments', 'medicines', 'procedures', 'without-drugs', CAUSES]);

/**
 * The topics that the section shown last tells of, in the order of its text. In: the question, what is remembered, the
 * parts. Out: topics; none where the answer was no list.
 */
export function shownTopics(
  question: ScreenedUtterance,
  { shown }: Memory,
  { library, classify }: Parts,
): readonly TopicName[] {
  if (shown === undefined || !LISTS.has(shown.heading)) return [];
  const section = library.page(shown.topic)?.sections.get(shown.heading);
  const kind = shown.heading === CAUSES ? 'cause' : 'treatment';
  const named = (section?.steps ?? []).flat().flatMap(({ text }) => classify({ ...question, text }).topics);
  return [...new Set(named)].filter((topic) => topic !== shown.topic && library.page(topic)?.kind === kind);
}
