import type { Classification } from '../domain/classification';
import type { Memory } from '../domain/memory';
import type { ScreenedUtterance } from '../domain/utterance';
import { leanOn } from './lean';
import { comparedTopics, meantTopics, pointedTopics, withoutGeneral } from './meant-topics';
import type { Parts } from './parts';
import { settleIntent } from './settle-intent';

/**
 * Reads one question in the light of the talk. In: the question, what is remembered, the parts. Out: its classification,
 * `sure` also where only the talk makes it so, with the topics that it names or means.
 */
export function readQuestion(question: ScreenedUtterance, memory: Memory, parts: Parts): Classification {
  const { text, isLeaning } = leanOn(question.text, parts);
  const rest = { ...question, text };
  const plain = parts.classify(question);
  const stripped = isLeaning ? parts.classify(rest) : plain;
  const clearer = stripped.best.confidence >= plain.best.confidence ? stripped : plain;
  const topics = withoutGeneral(meantTopics(stripped, rest, memory, parts), text, memory, parts);
  const page = parts.library.page(topics[0] ?? memory.topic ?? '');
  const reading = { ...clearer, topics };
  const settled = settleIntent({ reading, leaning: { text, isLeaning }, named: stripped.topics, page }, memory, parts);
  const pointed = pointedTopics(settled.best.intent, settled.topics, text, memory, parts);
  return { ...settled, topics: comparedTopics({ ...settled, topics: pointed }, memory, parts) };
}
