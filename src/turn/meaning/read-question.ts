import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import type { Knowledge } from '../talk/knowledge';
import { asksAboutShownRemedy } from '../topics/asks-about-shown-remedy';
import { nameOperation } from '../topics/name-operation';
import { resolveComparedTopics } from '../topics/resolve-compared-topics';
import { dropGeneralCondition, isAliasOfCurrentTopic, resolveMeantTopics } from '../topics/resolve-meant-topics';
import { stripLeadIn } from '../topics/strip-lead-in';
import { applyQuestionToIllness } from './apply-question-to-illness';
import { requireIntentWords } from './require-intent-words';
import { requireMention } from './require-mention';
import { resolveIntent } from './resolve-intent';
import { resolvePointedTopics } from './resolve-pointed-topics';

/**
 * Reads one question in the context of the conversation.
 * @param beside topics that the rest of its message names
 * @returns its classification, with verdict `sure` also where only the context makes it so, and the topics that are
 *   meant
 */
export function readQuestion(
  said: ScreenedUtterance,
  memory: Memory,
  knowledge: Knowledge,
  beside: readonly TopicName[] = [],
): Classification {
  const question = nameOperation(said, memory, knowledge);
  const leaning = stripLeadIn(question.text, knowledge);
  const { text, isLeaning } = leaning;
  const rest = { ...question, text };
  const plain = knowledge.classify(question);
  const stripped = isLeaning ? knowledge.classify(rest) : plain;
  const surer = stripped.best.confidence >= plain.best.confidence ? stripped : plain;
  const likely = memory.topic === undefined ? surer : requireMention(surer, text, knowledge);
  const clearer = requireIntentWords(likely, question.text, knowledge);
  const meant = resolveMeantTopics(stripped, rest, leaning, memory, knowledge);
  const [other] = beside;
  // "I had zoledronate. Do I need another infusion?": the sentence before it says of what.
  const isBeside = !leaning.corrects && isAliasOfCurrentTopic(meant.topics, text, { topic: other ?? '' }, knowledge);
  const found = dropGeneralCondition(
    isBeside ? [] : meant.topics,
    text,
    other === undefined ? memory : { ...memory, topic: other },
    knowledge,
  );
  if (
    memory.shown !== undefined &&
    !isLeaning &&
    asksAboutShownRemedy(clearer.best.intent, found, text, memory, knowledge)
  )
    return {
      ...clearer,
      best: { intent: memory.shown.heading, confidence: 1 },
      verdict: 'sure',
      topics: [memory.shown.topic],
    };
  const elsewhere = leaning.corrects ? undefined : applyQuestionToIllness(text, found, memory, knowledge);
  if (elsewhere)
    return {
      ...clearer,
      best: { intent: elsewhere.intent, confidence: 1 },
      verdict: 'sure',
      topics: elsewhere.topics,
    };
  const pointed = resolvePointedTopics(clearer.best.intent, found, text, memory, knowledge);
  const isPointed = pointed !== found;
  // "What if I stop denosumab, I mean the harm" corrects what is asked, but not the topic.
  const around = leaning.corrects && memory.topic === undefined && other === undefined ? plain.topics : beside;
  const topics = isPointed || found.length > 0 ? pointed : around;
  const page = knowledge.library.page(topics[0] ?? memory.topic ?? '');
  const isReferred = found.length > 0 && !meant.isNamed;
  const named = isReferred || isPointed ? [] : topics;
  const settled = resolveIntent(
    { question: rest, reading: { ...clearer, topics }, leaning, named, isInText: found.length > 0, isReferred, page },
    memory,
    knowledge,
  );
  const aimed = resolvePointedTopics(settled.best.intent, settled.topics, text, memory, knowledge);
  return { ...settled, topics: resolveComparedTopics({ ...settled, topics: aimed }, memory, knowledge) };
}
