import type { Dialog, DialogTurn } from '../src/domain/dialog';
import { nameOfStep, type Shown } from '../src/domain/memory';
import { noLongerServed } from './not-served';
import { notice } from './notice';
import { showStep, whatItIs } from './section';
import { lastShown, namedAnew } from './shown';
import { nextQuestions, untoldQuestions } from './suggest';

/**
 * "Tell me more": the next step of what was shown, or one that was skipped. If a topic is named, that topic; at the
 * end, other questions.
 */
export const more: Dialog = (turn, library) => {
  const last = lastShown(turn, library);
  if (namedAnew(turn, last)) return whatItIs(turn, library);
  if (!last) return noLongerServed(turn, library) ?? notice('help', 'notice', library);
  const { page, shown } = last;
  const next = nextUntold(turn, shown, page.sections.get(shown.heading)?.steps.length ?? 0);
  if (next !== undefined) return showStep({ page, heading: shown.heading, step: next }, library);
  const untold = untoldQuestions(page, shown.heading, turn.memory, library);
  return {
    reply: {
      kind: 'notice',
      outcome: 'notice',
      paragraphs: [library.say('no-more')],
      suggestions: untold.length > 0 ? untold.slice(0, 3) : nextQuestions(page, shown.heading, library),
      lines: [],
    },
    remember: {},
  };
};

/** The next step that has not been told. After the last one, an earlier one: an answer may have begun in the middle. */
function nextUntold({ memory: { told = [] } }: DialogTurn, shown: Shown, steps: number): number | undefined {
  const isTold = (step: number) => told.includes(nameOfStep(shown, step));
  const behind = Array.from({ length: steps }, (_, step) => step).filter((step) => step > shown.step && !isTold(step));
  const before = isTold(shown.step) ? Array.from({ length: shown.step }, (_, step) => step) : [];
  return [...behind, ...before.filter((step) => !isTold(step))][0];
}
