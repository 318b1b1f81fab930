import type { Source } from '../domain/citation';
import type { DispositionWords, Library } from '../domain/library';
import { bareName } from '../domain/names';
import type { OtherLanguage } from '../domain/other-language';
import type { Intent, Page } from '../domain/page';
import { conditionSlots, fill, filled } from './fill';
import type { Pack } from './load-pack';
import type { SharedWords } from './load-words';
import { ownName } from './own-names';
import { spelled } from './spell';

/** Everything that was loaded, before it becomes one library. */
export interface Loaded {
  readonly packs: readonly Pack[];
  readonly intents: readonly Intent[];
  readonly words: SharedWords;
  readonly languages: readonly OtherLanguage[];
  /** Changes with any word of the content. */
  readonly version: string;
}

/** Makes the library that dialogs read. Nothing in it can change. */
export function buildLibrary({ packs: loaded, intents, words, languages, version }: Loaded): Library {
  const packs = [...loaded].sort((a, b) => a.order - b.order);
  const pages = packs.flatMap((pack) => [...pack.pages].sort((a, b) => a.order - b.order));
  const byTopic = byWholeName(pages.map((page) => [page.topic, page]));
  const sources = byWholeName<Source>(
    packs.flatMap((pack) => [...pack.sources].map(([id, source]) => [ownName(pack.name, id), source] as const)),
  );
  // Text outside all packs is spelled like the first pack.
  const spelling = packs[0]?.spelling ?? 'edema';
  const byBare = groupedBy([...pages].sort(conditionsFirst), ({ topic }) => bareName(topic));
  const byPlace = groupedBy(words.lines, ({ country, purpose }) => `${country} ${purpose}`);
  const conditions = conditionSlots(packs.map(({ label }) => label));
  const others = new Map(languages.map((each) => [each.code, each.words]));
  const reportWords = packs.flatMap((pack) => pack.reportWords);
  const byIntent = new Map(intents.map((intent) => [intent.name, intent]));
  return {
    version,
    packs: packs.map((pack) => pack.name),
    foremost: packs.filter(({ order }) => order === packs[0]?.order).map(({ name }) => name),
    isDraft:
      packs.some((pack) => pack.status === 'draft') ||
      pages.some((page) => page.status === 'draft' && page.withdrawn === undefined),
    page: byTopic,
    counterparts: (topic) => (byBare.get(bareName(topic)) ?? []).filter((page) => page.topic !== topic),
    pages: (kind, group) => pages.filter((page) => page.kind === kind && (group === undefined || page.group === group)),
    intent: (name) => byIntent.get(name),
    intents,
    reportWords,
    source: sources,
    say: (key, slots, language = ENGLISH) =>
      spelled(fill(others.get(language)?.say.get(key) ?? known(words.say, key), { ...conditions, ...slots }), spelling),
    phrase: (key, slots) => {
      const { paragraphs, offers } = filled(known(words.occasions, key), { ...conditions, ...slots });
      return { paragraphs: paragraphs.map((each) => spelled(each, spelling)), offers };
    },
    hasPhrase: (key) => words.occasions.has(key),
    disposition: (level, language = ENGLISH): DispositionWords =>
      others.get(language)?.dispositions.get(level) ?? known(words.dispositions, level),
    barriers: words.barriers,
    countries: words.countries,
    lines: (country, purpose) => byPlace.get(`${country} ${purpose}`) ?? [],
  };
}

/** The language without a folder, in which everything is said that another language has no words for. */
const ENGLISH = 'en';

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The content has no words for "${String(key)}"`);
  return value;
}

/** Finds by full name, or by bare name the first entry that has it. The name of a pack is that of its condition. */
function byWholeName<T>(entries: readonly (readonly [string, T])[]): (name: string) => T | undefined {
  const whole = new Map(entries);
  const bare = new Map([...entries].reverse().map(([name, value]) => [bareName(name), value]));
  return (name) => whole.get(name) ?? bare.get(name);
}

/** Groups once what every turn looks up. */
function groupedBy<T>(all: readonly T[], nameOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const name = nameOf(each);
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return groups;
}

/** The kinds of page, the most complete first. */
const FULLEST = ['condition', 'cause', 'treatment'];

function conditionsFirst(a: Page, b: Page): number {
  return FULLEST.indexOf(a.kind) - FULLEST.indexOf(b.kind);
}
