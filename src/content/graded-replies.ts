import type { Content } from './load-content';
import { pagesOf } from './pages-of';
import { easyWords, HARDEST_GRADE, readingGrade } from './reading-grade';

/** The words that count as easy: the pack's own, and those of the names of its pages. */
export function easyWordsOf(content: Content): ReadonlySet<string> {
  const names = pagesOf(content).flatMap((page) => [...page.names, page.title, page.label]);
  return easyWords([...content.easyWords, ...names]);
}

/** Every reply that a page gives, step by step and the simpler ones, with its grade; hardest first. */
function gradedReplies(content: Content): readonly { readonly reply: string; readonly grade: number }[] {
  const easy = easyWordsOf(content);
  const replies = pagesOf(content).flatMap(({ topic, sections }) =>
    [...sections.values()].flatMap(({ heading, steps, simpler }) => [
      ...steps.map((step, at) => ({ reply: `${topic}#${heading}${at > 0 ? ` step ${at + 1}` : ''}`, step })),
      ...(simpler ? [{ reply: `${topic}#${heading} simpler`, step: simpler }] : []),
    ]),
  );
  return replies
    .map(({ reply, step }) => ({ reply, grade: readingGrade(step.map(({ text }) => text).join('\n\n'), easy) }))
    .sort((a, b) => b.grade - a.grade);
}

/** The mean grade of all replies. */
export function meanGrade(content: Content): number {
  const graded = gradedReplies(content);
  return graded.reduce((sum, { grade }) => sum + grade, 0) / Math.max(1, graded.length);
}

/** The replies above the hardest grade that we allow. */
export function hardReplies(content: Content): readonly string[] {
  return gradedReplies(content)
    .filter(({ grade }) => grade > HARDEST_GRADE)
    .map(({ reply, grade }) => `${reply} ${grade.toFixed(1)}`);
}
