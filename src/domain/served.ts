import type { Library } from './library';
import type { Page } from './page';
import type { Suggestion } from './reply';

/**
 * Why a page is not served: a curator withdrew it, or its review date has passed. Each value is also the key of the
 * phrase that is said instead.
 * @param today ISO 8601
 * @returns undefined if the page is served
 */
export function whyNotServed(page: Page, today: string): 'withdrawn' | 'overdue' | undefined {
  if (page.withdrawn !== undefined) return 'withdrawn';
  return page.reviewDue < today ? 'overdue' : undefined;
}

/** True for a button that leads to a page that is served, or to none. */
export function leadsSomewhere({ topic }: Suggestion, today: string, library: Library): boolean {
  const page = topic === undefined ? undefined : library.page(topic);
  return !page || whyNotServed(page, today) === undefined;
}
