import type { Classification } from '../../domain/classification';
import type { Meaning } from '../../domain/names';
import type { Reply } from '../../domain/reply';
import { offerAgain } from '../talk/offer-again';
import type { Parts } from '../talk/parts';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { answerOne } from './answer-one';

/**
 * Answers the second question of a message in short, under the first; where it was not surely understood, it is the first
 * thing offered. It is kept besides, for "and the other thing?". In: what was decided on the first, the reading of the
 * second. Out: what is decided on both.
 */
export function answerBoth(first: Decision, second: Classification, talk: ScreenedTurn, parts: Parts): Decision {
  const [head] = first.replies;
  if (head.kind === 'escalation' || head.kind === 'question' || head.outcome === 'fallback') return first;
  const topic = second.topics[0] ?? first.memory.topic;
  const parked = { intent: second.best.intent, ...(topic !== undefined && { topic }) };
  if (second.verdict !== 'sure') return offering(parked, first, parts);
  const other = answerOne({ how: 'classified', classification: second }, { ...talk, memory: first.memory }, parts);
  const [told] = other.replies;
  if (told.kind === 'escalation') return other;
  if (told.kind === 'question' || told.outcome === 'fallback') return offering(parked, first, parts);
  if (told.kind === 'answer' && head.kind === 'answer' && told.topic === head.topic && told.heading === head.heading)
    return first;
  // What was told in short may be asked for in full.
  const { told: before } = first.memory;
  return {
    ...first,
    replies: [{ ...head, suggestions: [] }, inShort(told)],
    memory: { ...other.memory, ...(before && { told: before }), parked },
  };
}

/** The first answer, with the other question as its first button. */
function offering(parked: Meaning, first: Decision, parts: Parts): Decision {
  const [head, ...others] = first.replies;
  const suggestions = [...offerAgain(parked, parts), ...head.suggestions].slice(0, 3);
  return {
    ...first,
    replies: [{ ...head, suggestions }, ...others],
    memory: { ...first.memory, parked, offered: suggestions },
  };
}

/** The first paragraph of an answer; its sources stay those of the whole step. */
function inShort(reply: Reply): Reply {
  return reply.kind === 'answer' ? { ...reply, paragraphs: reply.paragraphs.slice(0, 1) } : reply;
}
