import type { Reply } from '../domain/reply';
import { leadsSomewhere } from '../domain/served';
import type { Knowledge } from './talk/knowledge';
import type { Decision, ScreenedTurn } from './talk/screened-turn';

/**
 * Removes every button that leads to a page which is withdrawn or overdue for review, both from the replies and from
 * the buttons remembered as offered.
 */
export function removeDeadButtons(decision: Decision, { now }: ScreenedTurn, { library }: Knowledge): Decision {
  const today = new Date(now).toISOString().slice(0, 10);
  const open = (suggestions: Reply['suggestions']) =>
    suggestions.filter((suggestion) => leadsSomewhere(suggestion, today, library));
  const [first, ...others] = decision.replies.map((reply) => ({ ...reply, suggestions: open(reply.suggestions) }));
  const { memory } = decision;
  return first
    ? { ...decision, replies: [first, ...others], memory: { ...memory, offered: open(memory.offered) } }
    : decision;
}
