import type { Dialog } from '../src/domain/dialog';
import { noLongerServed } from './not-served';
import { notice } from './notice';
import { showStep, whatItIs } from './section';
import { lastShown, namedAnew } from './shown';

/** "Say that again": the step that was shown last. If another topic is named, what that is. */
export const repeat: Dialog = (turn, library) => {
  const last = lastShown(turn, library);
  if (namedAnew(turn, last)) return whatItIs(turn, library);
  return last
    ? showStep({ page: last.page, heading: last.shown.heading, step: last.shown.step }, library)
    : (noLongerServed(turn, library) ?? notice('help', 'notice', library));
};
