import type { Dialog } from '../src/domain/dialog';
import { answer } from './answer';
import { noLongerServed } from './not-served';
import { notice } from './notice';
import { showStep } from './section';
import { lastShown } from './shown';
import { nextQuestions } from './suggest';

/** "Simpler, please": the version that a curator wrote in easier words; where there is none, says so and begins again. */
export const simpler: Dialog = (turn, library) => {
  const last = lastShown(turn, library);
  if (!last) return noLongerServed(turn, library) ?? notice('help', 'notice', library);
  const { page, shown } = last;
  const paragraphs = page.sections.get(shown.heading)?.simpler;
  if (!paragraphs)
    return showStep({ page, heading: shown.heading, step: 0 }, library, undefined, library.say('no-simpler'));
  const suggestions = nextQuestions(page, shown.heading, library);
  const reply = answer({ page, heading: shown.heading, paragraphs, suggestions }, library);
  return { reply, remember: { topic: page.topic, shown: { ...shown, simpler: true }, misses: 0 } };
};
