import type { Classification } from '../../domain/classification';
import type { Meaning } from '../../domain/names';
import type { Reply } from '../../domain/reply';
import type { Knowledge } from '../talk/knowledge';
import { offerAgain } from '../talk/offer-again';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { answerOne } from './answer-one';

/**
 * Answers the second question of a message in short, under the first; where it was not surely understood, it is the first
 * thing offered. It is kept besides, for "and the other thing?". In: what was decided on the first, the reading of the
 * second. Out: what is decided on both.
 */
export function answerBoth(
  first: Decision,
  second: Classification,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Decision {
  const [head] = first.replies;
  if (head.kind === 'escalation' || head.kind === 'question' || head.outcome === 'fallback') return first;
  const topic = second.topics[0] ?? first.memory.topic;
  const parked = { intent: second.best.intent, ...(topic !== undefined && { topic }) };
  if (second.verdict !== 'sure') return offering(parked, first, talk.now, knowledge);
  const other = answerOne({ how: 'classified', classification: second }, { ...talk, memory: first.memory }, knowledge);
  const [told] = other.replies;
  if (told.kind === 'escalation') return other;
  if (told.kind === 'question' || told.outcome === 'fallback') return offering(parked, first, talk.now, knowledge);
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
function offering(parked: Meaning, first: Decision, now: number, knowledge: Knowledge): Decision {
  const [head, ...others] = first.replies;
  const suggestions = [...offerAgain(parked, now, knowledge), ...head.suggestions].slice(0, 3);
  return {
    ...first,
    replies: [{ ...head, suggestions }, ...others],
    memory: { ...first.memory, parked, offered: suggestions },
  };
}

/** The mark of a source behind a sentence. */
const MARK = /\[(\d+)\]/g;

/** An answer to the end of the first paragraph that rests on a source, with the sources of what is shown: a line before it tells nothing yet. */
function inShort(reply: Reply): Reply {
  if (reply.kind !== 'answer') return reply;
  const told = reply.paragraphs.findIndex((each) => marksIn(each).length > 0);
  const paragraphs = reply.paragraphs.slice(0, told + 1);
  if (paragraphs.length === 0) return { ...reply, paragraphs: reply.paragraphs.slice(0, 1) };
  const marks = new Set(paragraphs.flatMap(marksIn));
  const [first, ...others] = reply.citations.filter(({ number }) => marks.has(number));
  return { ...reply, paragraphs, ...(first && { citations: [first, ...others] }) };
}

function marksIn(text: string): readonly number[] {
  return [...text.matchAll(MARK)].map(([, number]) => Number(number));
}
