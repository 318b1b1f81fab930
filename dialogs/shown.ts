import type { DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Shown } from '../src/domain/memory';
import type { TopicName } from '../src/domain/names';
import type { Page } from '../src/domain/page';
import { whyNotServed } from '../src/domain/served';

/**
 * The page and section that were shown last; undefined if there was none, or if its page is gone, withdrawn or overdue.
 */
export function lastShown(
  turn: DialogTurn,
  library: Library,
): { readonly page: Page; readonly shown: Shown } | undefined {
  const { shown } = turn.memory;
  const page = shown && library.page(shown.topic);
  return shown && page && whyNotServed(page, turn.today) === undefined ? { page, shown } : undefined;
}

/**
 * The topic that a message names, if it is not the one shown last: nothing about it has been told that could be
 * repeated.
 */
export function namedAnew({ topics: [named] }: DialogTurn, last: ReturnType<typeof lastShown>): TopicName | undefined {
  return named === last?.page.topic ? undefined : named;
}
