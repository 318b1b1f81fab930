import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import type { Page, Section } from '../../domain/page';
import type { ScreenedUtterance } from '../../domain/utterance';
import { onceFor } from '../../text/once';
import type { Knowledge } from '../talk/knowledge';

/** The list that is one of causes; the others are of treatments. */
const CAUSES: IntentName = 'causes';

/** Answers that list several topics, so that "the last one" or "the arthritis one" may be one of those. */
const LISTS: ReadonlySet<IntentName> = new Set(['treatments', 'medicines', 'procedures', 'without-drugs', CAUSES]);

/**
 * The topics that the section shown last tells of, in the order of its text. In: the question, what is remembered, the
 * knowledge. Out: topics; none where the answer was no list.
 */
export function shownTopics(
  question: ScreenedUtterance,
  { shown }: Memory,
  knowledge: Knowledge,
): readonly TopicName[] {
  const page = knowledge.library.page(shown?.topic ?? '');
  return shown === undefined || !page || !LISTS.has(shown.heading)
    ? []
    : topicsTold(question, page, shown.heading, knowledge);
}

/** The topics that a section of a page tells of, in the order of its text. In: the question, the page, the heading, the knowledge. */
export function topicsTold(
  question: ScreenedUtterance,
  page: Page,
  heading: IntentName,
  knowledge: Knowledge,
): readonly TopicName[] {
  const section = page.sections.get(heading);
  if (section === undefined) return [];
  const kind = heading === CAUSES ? 'cause' : 'treatment';
  const read = namedIn(knowledge);
  const named =
    read.get(section) ?? section.steps.flat().flatMap(({ text }) => knowledge.classify({ ...question, text }).topics);
  read.set(section, named);
  return [...new Set(named)].filter((topic) => topic !== page.topic && knowledge.library.page(topic)?.kind === kind);
}

/** What the sections of the content name; each is read once for all talks. */
const namedIn = onceFor((_parts: Knowledge) => new Map<Section, readonly TopicName[]>());
