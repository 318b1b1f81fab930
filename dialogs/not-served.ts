import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Page } from '../src/domain/page';
import { whyNotServed } from '../src/domain/served';
import { notice } from './notice';

/**
 * What is said instead of a page that is withdrawn or past its review date; nothing where the page is served. The page
 * stays what is talked of, so that "side effects?" is not answered of another one.
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

/** What is said of the page that was shown last, where it is no longer served: the talk goes on, the page does not. */
export function noLongerServed(turn: DialogTurn, library: Library): DialogResult | undefined {
  const page = turn.memory.shown && library.page(turn.memory.shown.topic);
  return page && notServed(page, turn, library);
}
