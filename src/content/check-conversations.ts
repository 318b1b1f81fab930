import { posix } from 'node:path';
import { bareName } from '../domain/names';
import type { Conversation } from './load-conversations';
import { didYouMean, type Mistake } from './mistakes';
import type { RawContent } from './raw-content';

/** What a conversation may expect by name, and what such a name is called in messages. */
const NAMED = {
  intent: 'intent',
  heading: 'intent',
  topic: 'page',
  page: 'page',
  'red-flags': 'red-flag rule',
  cites: 'work in a sources.yml',
} as const;
type Named = keyof typeof NAMED;

/** What the files and folders of red-flag rules are called. */
const RULES = 'red-flags';

type Known = Readonly<Record<(typeof NAMED)[Named], ReadonlySet<string>>>;

/**
 * Checks that conversations expect only names that exist. One that expects a page nobody wrote could never pass.
 * @param mistakes those found in the content so far
 */
export function checkConversations(
  talks: readonly Conversation[],
  raw: RawContent,
  mistakes: readonly Mistake[],
): readonly Mistake[] {
  const known = knownNames(raw);
  // If a file of rules or the works of a pack could not be read, it is unknown which exist.
  const hasRules = !mistakes.some(({ file }) => file.includes(RULES));
  const hasWorks = raw.packs.every(({ sources }) => sources.size > 0);
  const unread = new Set(mistakes.map(({ file }) => posix.basename(file).replace(/\.\w+$/, '')));
  return talks.flatMap(({ file, turns, lineOf }) =>
    turns.flatMap(({ expect }, at) =>
      (Object.keys(NAMED) as Named[]).flatMap((field) =>
        [expect[field] ?? []].flat().flatMap((name): Mistake[] => {
          const kind = NAMED[field];
          // A page or list that could not be read has been reported already.
          if (
            (kind === NAMED['red-flags'] && !hasRules) ||
            (kind === NAMED.cites && !hasWorks) ||
            known[kind].size === 0 ||
            known[kind].has(name) ||
            unread.has(bareName(name))
          )
            return [];
          const message = `expects the ${field} "${name}", but there is no such ${kind}${didYouMean(name, known[kind])}`;
          return [{ file, line: lineOf(['turns', at, 'expect', field]), message }];
        }),
      ),
    ),
  );
}

function knownNames({ packs, intents, ruleBook, languages }: RawContent): Known {
  const topics = packs.flatMap(({ pages }) => pages.map(({ topic }) => topic));
  return {
    intent: new Set(intents.map(({ name }) => name)),
    page: new Set([...topics, ...topics.map(bareName)]),
    'red-flag rule': new Set([...ruleBook.rules, ...languages.flatMap(({ rules }) => rules)].map(({ id }) => id)),
    'work in a sources.yml': new Set([
      ...[...ruleBook.sources.values(), ...packs.flatMap(({ sources }) => [...sources.values()])].map(({ id }) => id),
    ]),
  };
}
