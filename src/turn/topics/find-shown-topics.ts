import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import type { Page, Section } from '../../domain/page';
import type { ScreenedUtterance } from '../../domain/utterance';
import { onceFor } from '../../text/once';
import type { Knowledge } from '../talk/knowledge';

/** The heading that lists causes; the others list treatments. */
const CAUSES: IntentName = 'causes';

/** Headings that list several topics, so that "the last one" or "the arthritis one" may refer to one of them. */
const LIST_HEADINGS: ReadonlySet<IntentName> = new Set([
  'treatments',
  'medicines',
  'procedures',
  'without-drugs',
  CAUSES,
]);

/**
 * The topics that the section shown last mentions, in the order of its text.
 * @returns no topics if that section was not a list
 */
export function findShownTopics(
  question: ScreenedUtterance,
  { shown }: Memory,
  knowledge: Knowledge,
): readonly TopicName[] {
  const page = knowledge.library.page(shown?.topic ?? '');
  return shown === undefined || !page || !LIST_HEADINGS.has(shown.heading)
    ? []
    : topicsInSection(question, page, shown.heading, knowledge);
}

/**
 * The topics that a section mentions, in the order of its text: causes under the heading of causes, treatments under
 * any other.
 * @param question an utterance that was screened; only such a text can be classified, so each paragraph borrows it
 */
export function topicsInSection(
  question: ScreenedUtterance,
  page: Page,
  heading: IntentName,
  knowledge: Knowledge,
): readonly TopicName[] {
  const section = page.sections.get(heading);
  if (section === undefined) return [];
  const kind = heading === CAUSES ? 'cause' : 'treatment';
  const read = topicsBySection(knowledge);
  const named =
    read.get(section) ?? section.steps.flat().flatMap(({ text }) => knowledge.classify({ ...question, text }).topics);
  read.set(section, named);
  return [...new Set(named)].filter((topic) => topic !== page.topic && knowledge.library.page(topic)?.kind === kind);
}

/** Caches the topics that each section names, for all conversations. */
const topicsBySection = onceFor((_parts: Knowledge) => new Map<Section, readonly TopicName[]>());
