import { dialogFor } from '../../dialogs';
import { answer } from '../../dialogs/answer';
import { showStep } from '../../dialogs/section';
import { nextQuestions } from '../../dialogs/suggest';
import { easyWordsOf } from '../content/graded-replies';
import type { Content } from '../content/load-content';
import { readingGrade } from '../content/reading-grade';
import { NO_MEMORY } from '../domain/memory';
import type { Page } from '../domain/page';
import type { Reply } from '../domain/reply';

/** One reply of a page, as people will get it. */
export interface PreviewedReply {
  /** Where it belongs: "side-effects, step 1 of 2". */
  readonly place: string;
  readonly reply: Reply;
  /** Its Flesch-Kincaid grade; absent for lists of sources. */
  readonly grade?: number;
}

/**
 * Every reply that a page gives: each step of each section, the simpler version, the sources.
 * @param heading restricts it to one heading
 */
export function previewPage(content: Content, page: Page, heading?: string): readonly PreviewedReply[] {
  const sections = [...page.sections.values()].filter(
    (section) => heading === undefined || section.heading === heading,
  );
  return sections.flatMap((section) => [
    ...section.steps.map((_, step) => ({
      place: `${section.heading}, step ${step + 1} of ${section.steps.length}`,
      reply: replyOf(showStep({ page, heading: section.heading, step }, content.library)),
      grade: gradeOf(section.steps[step]?.map(({ text }) => text) ?? [], content),
    })),
    ...simplerOf(page, section.heading, content),
    { place: `${section.heading}, sources`, reply: sourcesOf(page, section.heading, content) },
  ]);
}

function simplerOf(page: Page, heading: string, content: Content): readonly PreviewedReply[] {
  const { library } = content;
  const paragraphs = page.sections.get(heading)?.simpler;
  if (!paragraphs) return [];
  const suggestions = nextQuestions(page, heading, library);
  const grade = gradeOf(
    paragraphs.map(({ text }) => text),
    content,
  );
  return [{ place: `${heading}, simpler`, reply: answer({ page, heading, paragraphs, suggestions }, library), grade }];
}

/** The answer to "where is that from?" after the section. A page that is not served is shown all the same. */
function sourcesOf({ topic }: Page, heading: string, { library }: Content): Reply {
  const shown = { topic, heading, step: 0, simpler: false };
  const turn = { intent: 'sources', topics: [], memory: { ...NO_MEMORY, shown }, today: '' };
  return replyOf(dialogFor('sources')(turn, library));
}

function replyOf(result: ReturnType<typeof showStep>): Reply {
  if ('reply' in result) return result.reply;
  throw new Error('a page asked the safety question');
}

function gradeOf(texts: readonly string[], content: Content): number {
  return readingGrade(texts.join('\n\n'), easyWordsOf(content));
}
