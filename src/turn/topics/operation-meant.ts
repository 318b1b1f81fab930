import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import type { Page } from '../../domain/page';
import type { ScreenedUtterance } from '../../domain/utterance';
import { HARM, OPERATIONS } from '../readers/intent-groups';
import { bareWord } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { topicsTold } from './shown-topics';

/** Where an illness has no list of operations, its treatments name them. */
const LISTS: readonly IntentName[] = [OPERATIONS, 'treatments'];

/** A longer message tells a story. */
const FEW_WORDS = 14;

/**
 * "How risky is the operation?", in a talk on avascular necrosis: the question with the name of the operation that is meant
 * in place of the word, as if it had been said. In: the question, what is remembered, the knowledge. Out: it, or the question as it is.
 */
export function namingOperation(question: ScreenedUtterance, memory: Memory, knowledge: Knowledge): ScreenedUtterance {
  const { operations, meansOne } = knowledge.readers.words.operationWords;
  const raw = question.text.split(/\s+/);
  if (memory.topic === undefined || raw.length > FEW_WORDS) return question;
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

/** The operation that was compared or talked of; else the first that is told for the illness that the talk is about. */
function operationOf(question: ScreenedUtterance, memory: Memory, knowledge: Knowledge): Page | undefined {
  const { sideBySide = [], recent = [], topic, illness, condition } = memory;
  const pageOf = (name: TopicName | undefined) => knowledge.library.page(name ?? '');
  const isOperation = (page: Page | undefined) => page?.group === OPERATIONS;
  const known = [topic, ...sideBySide, ...recent].map(pageOf).find(isOperation);
  if (known) return known;
  const ill = [topic, illness, condition].map(pageOf).find((page) => page !== undefined && page.kind !== 'treatment');
  // A condition that tells of harm tells itself what may come of operations.
  if (!ill || ill.sections.has(HARM)) return undefined;
  return LISTS.flatMap((heading) => topicsTold(question, ill, heading, knowledge))
    .map(pageOf)
    .find(isOperation);
}
