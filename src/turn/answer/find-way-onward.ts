import type { DialogTurn } from '../../domain/dialog';
import type { Page } from '../../domain/page';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { nameStems } from '../topics/page-names';

/**
 * How a message moves on from what was shown: it did not help (`failed`), other ways of treatment (`choices`), more of
 * the same (`else`), what comes after it (`next`), going on (`further`).
 */
export type WayOnward = 'failed' | 'choices' | 'else' | 'next' | 'further';

/** The one that says most comes first: "what else is there if it fails" tells that it failed. */
const WAYS: readonly WayOnward[] = ['failed', 'choices', 'else', 'next', 'further'];

/** A longer message says itself what it asks. */
const MOST_WORDS = 10;

/**
 * Finds out how a message moves on from what was shown: "and if that doesn't help?", "what else?", "and then?".
 *
 * @param page the page that was shown, whose name the message may contain
 * @returns nothing for a message that says anything else
 */
export function findWayOnward(
  text: string,
  page: Page,
  { topics }: DialogTurn,
  { library, readers }: Knowledge,
): WayOnward | undefined {
  const { only } = readers.words.onward;
  const said = plainWords(text);
  const pages = [page, ...topics.flatMap((topic) => library.page(topic) ?? [])];
  const isKnown = (word: string) => only.has(word) || pages.some((each) => nameStems(each).has(stem(word)));
  if (said.length > MOST_WORDS || !said.every(isKnown)) return undefined;
  const found = readers.readOnward(text);
  return WAYS.find((way) => found.includes(way));
}
