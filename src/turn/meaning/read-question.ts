import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import type { Knowledge } from '../talk/knowledge';
import { comparedTopics } from '../topics/compared-topics';
import { leanOn } from '../topics/lean';
import { isOfTalk, meantTopics, withoutGeneral } from '../topics/meant-topics';
import { namingOperation } from '../topics/operation-meant';
import { isToldBeside } from '../topics/told-beside';
import { forWhichIllness } from './for-which-illness';
import { onlyWith } from './only-with';
import { pointedTopics } from './pointed-topics';
import { settleIntent } from './settle-intent';
import { unlessNamed } from './unless-named';

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
  const question = namingOperation(said, memory, knowledge);
  const leaning = leanOn(question.text, knowledge);
  const { text, isLeaning } = leaning;
  const rest = { ...question, text };
  const plain = knowledge.classify(question);
  const stripped = isLeaning ? knowledge.classify(rest) : plain;
  const surer = stripped.best.confidence >= plain.best.confidence ? stripped : plain;
  const likely = memory.topic === undefined ? surer : unlessNamed(surer, text, knowledge);
  const clearer = onlyWith(likely, question.text, knowledge);
  const meant = meantTopics(stripped, rest, leaning, memory, knowledge);
  const [other] = beside;
  // "I had zoledronate. Do I need another infusion?": the sentence before it says of what.
  const isBeside = !leaning.corrects && isOfTalk(meant.topics, text, { topic: other ?? '' }, knowledge);
  const found = withoutGeneral(
    isBeside ? [] : meant.topics,
    text,
    other === undefined ? memory : { ...memory, topic: other },
    knowledge,
  );
  if (memory.shown !== undefined && !isLeaning && isToldBeside(clearer.best.intent, found, text, memory, knowledge))
    return {
      ...clearer,
      best: { intent: memory.shown.heading, confidence: 1 },
      verdict: 'sure',
      topics: [memory.shown.topic],
    };
  const elsewhere = leaning.corrects ? undefined : forWhichIllness(text, found, memory, knowledge);
  if (elsewhere)
    return {
      ...clearer,
      best: { intent: elsewhere.intent, confidence: 1 },
      verdict: 'sure',
      topics: elsewhere.topics,
    };
  const pointed = pointedTopics(clearer.best.intent, found, text, memory, knowledge);
  const isPointed = pointed !== found;
  // "What if I stop denosumab, I mean the harm" corrects what is asked, but not the topic.
  const around = leaning.corrects && memory.topic === undefined && other === undefined ? plain.topics : beside;
  const topics = isPointed || found.length > 0 ? pointed : around;
  const page = knowledge.library.page(topics[0] ?? memory.topic ?? '');
  const isReferred = found.length > 0 && !meant.isNamed;
  const named = isReferred || isPointed ? [] : topics;
  const settled = settleIntent(
    { question: rest, reading: { ...clearer, topics }, leaning, named, isInText: found.length > 0, isReferred, page },
    memory,
    knowledge,
  );
  const aimed = pointedTopics(settled.best.intent, settled.topics, text, memory, knowledge);
  return { ...settled, topics: comparedTopics({ ...settled, topics: aimed }, memory, knowledge) };
}
