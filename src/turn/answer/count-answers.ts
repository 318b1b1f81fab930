import type { CountedAnswer } from '../../domain/answer-count';
import type { Reply } from '../../domain/reply';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/** The number of misses in a row after which people give up. */
const MISSES_TO_GIVE_UP = 3;

/** What a decided turn adds to the counts of answers: each answer that was shown, or else why there was none. */
export function countAnswers(
  decision: Decision,
  talk: ScreenedTurn,
  { isClosed }: Knowledge,
): readonly CountedAnswer[] {
  const { nearest, replies, memory } = decision;
  const asked = {
    intent: nearest?.intent ?? decision.intent ?? '',
    topic: nearest?.topic ?? decision.page ?? decision.topic ?? talk.memory.topic ?? '',
  };
  const [{ outcome }] = replies;
  const shown = replies.flatMap(answerIn);
  const missed =
    outcome === 'clarify' || outcome === 'fallback' || outcome === 'refuse'
      ? [{ ...asked, outcome: isClosed && outcome === 'refuse' ? ('closed' as const) : outcome }]
      : [];
  const givesUp = talk.memory.misses < MISSES_TO_GIVE_UP && memory.misses >= MISSES_TO_GIVE_UP;
  return [...shown, ...missed, ...(givesUp ? [{ ...asked, outcome: 'three-misses' as const }] : [])];
}

function answerIn(reply: Reply): readonly CountedAnswer[] {
  return reply.kind === 'answer'
    ? [{ outcome: 'answer', intent: reply.heading, topic: reply.page ?? reply.topic }]
    : [];
}
