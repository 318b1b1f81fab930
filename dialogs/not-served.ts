import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Page } from '../src/domain/page';
import { whyNotServed } from '../src/domain/served';
import { notice } from './notice';

/**
 * What is said instead of a page that is withdrawn or overdue; undefined if the page is served. The page stays the
 * topic, so that "side effects?" is not answered about another one.
 */
export function notServed(
  page: Page,
  { today }: Pick<DialogTurn, 'today'>,
  library: Library,
): DialogResult | undefined {
  const why = whyNotServed(page, today);
  if (why === undefined) return undefined;
  const said = notice(why, 'fallback', library, { topic: page.label });
  return { ...said, remember: { topic: page.topic, misses: 0 } } as DialogResult;
}

/** The same for the page that was shown last: the talk goes on without it. */
export function noLongerServed(turn: DialogTurn, library: Library): DialogResult | undefined {
  const page = turn.memory.shown && library.page(turn.memory.shown.topic);
  return page && notServed(page, turn, library);
}
