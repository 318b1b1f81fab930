import type { Dialog, DialogResult } from '../src/domain/dialog';
import type { Library, Slots } from '../src/domain/library';
import type { Notice } from '../src/domain/reply';
import { offer } from './suggest';

/** Says the words for an occasion in `phrases.yml`, with their slots filled, and makes its offers. */
export function notice(occasion: string, outcome: Notice['outcome'], library: Library, slots?: Slots): DialogResult {
  const { paragraphs, offers } = library.phrase(occasion, slots);
  return {
    reply: { kind: 'notice', outcome, paragraphs, suggestions: offer(offers, library), lines: [] },
    remember: {},
  };
}

/** Serves intents of the talk whose whole answer is a phrase of the same name: thanks, goodbye, help… */
export const phrase: Dialog = (turn, library) => notice(turn.intent, 'notice', library);
