import type { Dialog } from '../src/domain/dialog';
import { noLongerServed } from './not-served';
import { notice } from './notice';
import { section, showStep } from './section';
import { lastShown } from './shown';
import { nextQuestions } from './suggest';

/** "Tell me more": the next step of what was shown; with a topic named, that topic; at the end, other questions. */
export const more: Dialog = (turn, library) => {
  const last = lastShown(turn, library);
  const [named] = turn.topics;
  if (named !== undefined && named !== last?.page.topic) return section({ ...turn, intent: 'definition' }, library);
  if (!last) return noLongerServed(turn, library) ?? notice('help', 'notice', library);
  const { page, shown } = last;
  const next = shown.step + 1;
  if (next < (page.sections.get(shown.heading)?.steps.length ?? 0))
    return showStep({ page, heading: shown.heading, step: next }, library);
  return {
    reply: {
      kind: 'notice',
      outcome: 'notice',
      paragraphs: [library.say('no-more')],
      suggestions: nextQuestions(page, shown.heading, library),
      lines: [],
    },
    remember: {},
  };
};
