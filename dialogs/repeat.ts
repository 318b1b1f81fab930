import type { Dialog } from '../src/domain/dialog';
import { noLongerServed } from './not-served';
import { notice } from './notice';
import { showStep } from './section';
import { lastShown } from './shown';

/** "Say that again": the step that was shown last. */
export const repeat: Dialog = (turn, library) => {
  const last = lastShown(turn, library);
  return last
    ? showStep({ page: last.page, heading: last.shown.heading, step: last.shown.step }, library)
    : (noLongerServed(turn, library) ?? notice('help', 'notice', library));
};
