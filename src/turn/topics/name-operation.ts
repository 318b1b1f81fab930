import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import type { Page } from '../../domain/page';
import type { ScreenedUtterance } from '../../domain/utterance';
import { PROCEDURES, SIDE_EFFECTS } from '../readers/intent-groups';
import { bareWord } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { topicsInSection } from './find-shown-topics';

/** The headings that name operations. An illness without a list of operations may name them among its treatments. */
const LIST_HEADINGS: readonly IntentName[] = [PROCEDURES, 'treatments'];

/** A longer message is a story. */
const MAX_WORDS = 14;

/**
 * Replaces the word "operation" by the name of the operation that is meant: "how risky is the operation?", while
 * avascular necrosis is talked about.
 * @returns the question unchanged if no operation is meant, or if a treatment is named
 */
export function nameOperation(question: ScreenedUtterance, memory: Memory, knowledge: Knowledge): ScreenedUtterance {
  const { operations, meansOne } = knowledge.readers.words.operationWords;
  const raw = question.text.split(/\s+/);
  if (memory.topic === undefined || raw.length > MAX_WORDS) return question;
  const at = raw.findIndex(
    (word, place) => operations.has(bareWord(word)) && meansOne.has(bareWord(raw[place - 1] ?? '')),
  );
  if (at < 0 || namesTreatment(question, knowledge)) return question;
  const page = operationOf(question, memory, knowledge);
  if (!page) return question;
  const sign = /[?.,!;]$/.exec(raw[at] ?? '')?.[0] ?? '';
  return { ...question, text: [...raw.slice(0, at), `${page.label}${sign}`, ...raw.slice(at + 1)].join(' ') };
}

function namesTreatment(question: ScreenedUtterance, { classify, library }: Knowledge): boolean {
  return classify(question).topics.some((topic) => library.page(topic)?.kind === 'treatment');
}

/**
 * The operation that was compared or talked about; otherwise the first one listed for the illness that the conversation
 * is about.
 */
function operationOf(question: ScreenedUtterance, memory: Memory, knowledge: Knowledge): Page | undefined {
  const { sideBySide = [], recent = [], topic, illness, condition } = memory;
  const pageOf = (name: TopicName | undefined) => knowledge.library.page(name ?? '');
  const isOperation = (page: Page | undefined) => page?.group === PROCEDURES;
  const known = [topic, ...sideBySide, ...recent].map(pageOf).find(isOperation);
  if (known) return known;
  const ill = [topic, illness, condition].map(pageOf).find((page) => page !== undefined && page.kind !== 'treatment');
  // A condition page that describes harms covers those of operations itself.
  if (!ill || ill.sections.has(SIDE_EFFECTS)) return undefined;
  return LIST_HEADINGS.flatMap((heading) => topicsInSection(question, ill, heading, knowledge))
    .map(pageOf)
    .find(isOperation);
}
