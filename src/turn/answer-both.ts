import type { Classification } from '../domain/classification';
import type { Reply } from '../domain/reply';
import { answerOne } from './answer-one';
import type { Parts } from './parts';
import type { Decision, Talk } from './talk';

/**
 * Answers the second question of a message in short, under the first. It is kept besides, for "and the other thing?".
 * In: what was decided on the first, the reading of the second. Out: what is decided on both.
 */
export function answerBoth(first: Decision, second: Classification, talk: Talk, parts: Parts): Decision {
  const [head] = first.replies;
  if (head.kind === 'escalation' || head.kind === 'question' || head.outcome === 'fallback') return first;
  const other = answerOne({ how: 'classified', classification: second }, { ...talk, memory: first.memory }, parts);
  const [told] = other.replies;
  if (told.kind === 'escalation') return other;
  if (told.kind === 'question' || told.outcome === 'fallback') return first;
  if (told.kind === 'answer' && head.kind === 'answer' && told.topic === head.topic && told.heading === head.heading)
    return first;
  const [topic] = second.topics;
  const parked = { intent: second.best.intent, ...(topic !== undefined && { topic }) };
  return { ...first, replies: [{ ...head, suggestions: [] }, inShort(told)], memory: { ...other.memory, parked } };
}

/** The first paragraph of an answer; its sources stay those of the whole step. */
function inShort(reply: Reply): Reply {
  return reply.kind === 'answer' ? { ...reply, paragraphs: reply.paragraphs.slice(0, 1) } : reply;
}
