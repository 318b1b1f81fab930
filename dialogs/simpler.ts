import type { Dialog, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Shown } from '../src/domain/memory';
import type { Page } from '../src/domain/page';
import { answer } from './answer';
import { noLongerServed } from './not-served';
import { notice } from './notice';
import { showStep, whatItIs } from './section';
import { lastShown, namedAnew } from './shown';
import { nextQuestions } from './suggest';

/**
 * "Simpler, please": the version in easier words that a curator wrote. If there is none, says so and starts over. "AVN
 * in plain words", of which nothing was told: what it is, in easier words if possible.
 */
export const simpler: Dialog = (turn, library) => {
  const last = lastShown(turn, library);
  if (namedAnew(turn, last)) return whatItIsSimply(turn, library);
  if (!last) return noLongerServed(turn, library) ?? notice('help', 'notice', library);
  const { page, shown } = last;
  return (
    inEasierWords(page, shown, library) ??
    showStep({ page, heading: shown.heading, step: 0 }, library, undefined, library.say('no-simpler'))
  );
};

function whatItIsSimply(turn: DialogTurn, library: Library): ReturnType<Dialog> {
  const told = whatItIs(turn, library);
  const shown = 'remember' in told ? told.remember.shown : undefined;
  const page = shown && library.page(shown.topic);
  return (shown && page && inEasierWords(page, shown, library)) ?? told;
}

function inEasierWords(page: Page, shown: Shown, library: Library): ReturnType<Dialog> | undefined {
  const paragraphs = page.sections.get(shown.heading)?.simpler;
  if (!paragraphs) return undefined;
  const suggestions = nextQuestions(page, shown.heading, library);
  const reply = answer({ page, heading: shown.heading, paragraphs, suggestions }, library);
  return {
    reply,
    remember: { topic: page.topic, intent: shown.heading, shown: { ...shown, simpler: true }, misses: 0 },
  };
}
