import type { Page } from '../domain/page';
import type { Content } from './load-content';
import { pagesOf } from './pages-of';
import { HARDEST_GRADE, readingGrade } from './reading-grade';

/** A whole reply as it is shown, without citation marks, and the years of school it takes to read it. */
export interface GradedReply {
  readonly kind: 'reply' | 'simpler' | 'escalation';
  /** Page and heading, or the rule. */
  readonly of: string;
  readonly grade: number;
}

/** The words that count as easy: those of the packs, and those in names of pages. */
export function easyWordsOf(content: Content): ReadonlySet<string> {
  return new Set([...content.easyWords, ...pagesOf(content).flatMap(wordsOfNames)].map((word) => word.toLowerCase()));
}

/**
 * Grades everything that is said about health: each step of each section, each simpler version, each rule's guidance.
 */
export function gradeReplies(content: Content): readonly GradedReply[] {
  const { library, ruleBook } = content;
  const easy = easyWordsOf(content);
  const graded = (kind: GradedReply['kind'], of: string, texts: readonly string[]): GradedReply => ({
    kind,
    of,
    grade: readingGrade(texts.join('\n'), easy),
  });
  const answers = pagesOf(content).flatMap((page) =>
    [...page.sections.values()].flatMap(({ heading, steps, simpler = [] }) => [
      ...steps.map((step) => graded('reply', `${page.topic}#${heading}`, textsOf(step))),
      ...(simpler.length > 0 ? [graded('simpler', `${page.topic}#${heading}`, textsOf(simpler))] : []),
    ]),
  );
  const guidance = ruleBook.rules.map(({ id, level, first }) => {
    const { who, standDownQuestion } = library.disposition(level);
    return graded('escalation', id, [first, who, standDownQuestion].map(withoutSlots));
  });
  return [...answers, ...guidance];
}

/** The mean grade of the replies from pages. */
export function meanGrade(content: Content): number {
  const graded = gradeReplies(content).filter(({ kind }) => kind === 'reply');
  return graded.reduce((sum, { grade }) => sum + grade, 0) / Math.max(1, graded.length);
}

/** The replies above the limit for their kind, hardest first. */
export function hardReplies(content: Content): readonly string[] {
  return gradeReplies(content)
    .filter(({ grade, kind }) => grade > HARDEST_GRADE[kind])
    .sort((a, b) => b.grade - a.grade)
    .map(({ of, kind, grade }) => `${of} ${kind} ${grade.toFixed(1)}`);
}

/** A slot such as {emergency} becomes a number when it is said. */
function withoutSlots(text: string): string {
  return text.replace(/\{[a-z-]+\}/g, '112');
}

function textsOf(paragraphs: readonly { readonly text: string }[]): readonly string[] {
  return paragraphs.map(({ text }) => text);
}

function wordsOfNames({ names, everydayNames, title, label }: Page): readonly string[] {
  return [...names, ...everydayNames, title, label].flatMap((name) => name.toLowerCase().match(/[a-z][a-z-]*/g) ?? []);
}
