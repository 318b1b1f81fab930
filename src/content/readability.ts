import type { Page } from '../domain/page';
import type { Content } from './load-content';

/** Syllables that a name or a familiar word counts for at most: people read those as one sign, not letter by letter. */
const EASY_SYLLABLES = 2;
const SILENT_ENDING = /(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$/;
const KINDS = ['condition', 'cause', 'treatment'] as const;

/** A whole reply as it is shown: its texts without marks, and how many years of school it asks for. */
export interface GradedReply {
  readonly kind: 'reply' | 'simpler' | 'escalation';
  /** Page and heading, or the rule. */
  readonly of: string;
  readonly grade: number;
}

/**
 * Flesch-Kincaid grade of a text (Kincaid and others, 1975: 0.39 words a sentence + 11.8 syllables a word − 15.59). A
 * line of a list is a sentence. In: the text, words that count as easy. Out: the grade.
 */
export function gradeOf(text: string, easy: ReadonlySet<string>): number {
  const sentences = text.split(/\n+|(?<=[.!?])["')]*\s+/).filter((sentence) => /\w/.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/[a-z\d][a-z\d.,'’%-]*/gi) ?? []);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word.toLowerCase(), easy), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

function syllablesIn(word: string, easy: ReadonlySet<string>): number {
  const plain = word.replace(/[^a-z-]/g, '');
  const count = plain.split('-').reduce((sum, part) => sum + syllablesOf(part), 0);
  return easy.has(plain) || easy.has(plain.replace(/s$/, '')) ? Math.min(count, EASY_SYLLABLES) : count;
}

function syllablesOf(part: string): number {
  if (part.length <= 3) return 1;
  const spoken = part.replace(SILENT_ENDING, (ending) => ending.charAt(0)).replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

/** Grades everything that is said of health: each step of each section, each simpler version, each rule's guidance. */
export function gradeReplies(content: Content): readonly GradedReply[] {
  const { library, ruleBook, easyWords } = content;
  const pages = KINDS.flatMap((kind) => library.pages(kind));
  const easy = new Set([...easyWords, ...pages.flatMap(wordsOfNames)].map((word) => word.toLowerCase()));
  const graded = (kind: GradedReply['kind'], of: string, texts: readonly string[]): GradedReply => ({
    kind,
    of,
    grade: gradeOf(texts.join('\n'), easy),
  });
  const answers = pages.flatMap((page) =>
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

/** What the content command says of it: mean and highest of each kind. */
export function reportReading(content: Content): readonly string[] {
  const all = gradeReplies(content);
  return (['reply', 'simpler', 'escalation'] as const).map((kind) => {
    const some = all.filter((reply) => reply.kind === kind).sort((a, b) => b.grade - a.grade);
    const mean = some.reduce((sum, { grade }) => sum + grade, 0) / some.length;
    const [hardest] = some;
    return `${kind}: ${some.length}, reading grade ${mean.toFixed(1)} on average, ${hardest?.grade.toFixed(1)} at most (${hardest?.of}).`;
  });
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
