import type { Classification } from '../../domain/classification';
import type { Meaning } from '../../domain/names';
import type { Reply } from '../../domain/reply';
import type { Knowledge } from '../talk/knowledge';
import { offerAgain } from '../talk/offer-again';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { answerOne } from './answer-one';

/**
 * Adds the second question of a message to the decision on the first. If the second question was understood with
 * certainty, a shortened answer follows the first one; otherwise it becomes the first button. Either way it is also
 * kept as the parked question, so that "and the other thing?" finds it.
 *
 * @param first the decision on the first question
 * @param second the classification of the second question
 * @returns the decision on both
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
  if (second.verdict !== 'sure') return offerSecondQuestion(parked, first, talk.now, knowledge);
  const other = answerOne({ how: 'classified', classification: second }, { ...talk, memory: first.memory }, knowledge);
  const [told] = other.replies;
  if (told.kind === 'escalation') return other;
  if (told.kind === 'question' || told.outcome === 'fallback')
    return offerSecondQuestion(parked, first, talk.now, knowledge);
  if (told.kind === 'answer' && head.kind === 'answer' && told.topic === head.topic && told.heading === head.heading)
    return first;
  // The second answer was shortened, so it is not recorded as shown: it may still be asked for in full.
  const { told: before } = first.memory;
  return {
    ...first,
    replies: [{ ...head, suggestions: [] }, shorten(told)],
    memory: { ...other.memory, ...(before && { told: before }), parked },
  };
}

/** The first answer, with the second question as its first button. */
function offerSecondQuestion(parked: Meaning, first: Decision, now: number, knowledge: Knowledge): Decision {
  const [head, ...others] = first.replies;
  const suggestions = [...offerAgain(parked, now, knowledge), ...head.suggestions].slice(0, 3);
  return {
    ...first,
    replies: [{ ...head, suggestions }, ...others],
    memory: { ...first.memory, parked, offered: suggestions },
  };
}

/** The mark of a source behind a sentence, such as `[2]`. */
const SOURCE_MARK = /\[(\d+)\]/g;

/**
 * Shortens an answer to its first paragraphs, up to and including the first one that cites a source (an introductory
 * line alone would say nothing yet), and keeps only the sources that these paragraphs cite.
 */
export function shorten(reply: Reply): Reply {
  if (reply.kind !== 'answer') return reply;
  const told = reply.paragraphs.findIndex((each) => marksIn(each).length > 0);
  const paragraphs = reply.paragraphs.slice(0, told + 1);
  if (paragraphs.length === 0) return { ...reply, paragraphs: reply.paragraphs.slice(0, 1) };
  const marks = new Set(paragraphs.flatMap(marksIn));
  const [first, ...others] = reply.citations.filter(({ number }) => marks.has(number));
  return { ...reply, paragraphs, ...(first && { citations: [first, ...others] }) };
}

function marksIn(text: string): readonly number[] {
  return [...text.matchAll(SOURCE_MARK)].map(([, number]) => Number(number));
}
