import type { CountedAnswer } from '../../domain/answer-count';
import type { Reply } from '../../domain/reply';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/** So many misses in a row are where people give up. */
const GIVES_UP = 3;

/** What a decided turn adds to the counts of answers: every answer that was shown, else why there was none. */
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
  const givesUp = talk.memory.misses < GIVES_UP && memory.misses >= GIVES_UP;
  return [...shown, ...missed, ...(givesUp ? [{ ...asked, outcome: 'three-misses' as const }] : [])];
}

function answerIn(reply: Reply): readonly CountedAnswer[] {
  return reply.kind === 'answer'
    ? [{ outcome: 'answer', intent: reply.heading, topic: reply.page ?? reply.topic }]
    : [];
}
