import type { Library } from './library';
import type { Page } from './page';
import type { Suggestion } from './reply';

/**
 * Why a page is not read from: a curator withdrew it, or its review date has passed. Each is the name of the occasion
 * whose words are said instead. In: the page, today (ISO 8601). Out: the reason; nothing where the page is served.
 */
export function whyNotServed(page: Page, today: string): 'withdrawn' | 'overdue' | undefined {
  if (page.withdrawn !== undefined) return 'withdrawn';
  return page.reviewDue < today ? 'overdue' : undefined;
}

/** True for a button that can be answered: none leads to a page that is not served. */
export function leadsSomewhere({ topic }: Suggestion, today: string, library: Library): boolean {
  const page = topic === undefined ? undefined : library.page(topic);
  return !page || whyNotServed(page, today) === undefined;
}
