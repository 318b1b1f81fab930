import type { Source } from '../domain/citation';
import type { DispositionWords, Library, Phrase, Slots } from '../domain/library';
import type { OtherLanguage } from '../domain/other-language';
import type { Intent, Page } from '../domain/page';
import type { Pack } from './load-pack';
import type { SharedWords } from './load-words';

/** Everything that was loaded, before it becomes one library. */
export interface Loaded {
  readonly packs: readonly Pack[];
  readonly intents: readonly Intent[];
  readonly words: SharedWords;
  readonly languages: readonly OtherLanguage[];
  /** Changes with any word of the content. */
  readonly version: string;
}

/** Makes the library that dialogs read. In: what was loaded. Out: the library; nothing behind it can change. */
export function buildLibrary({ packs, intents, words, languages, version }: Loaded): Library {
  const pages = packs.flatMap((pack) => pack.pages);
  const byTopic = new Map<string, Page>(pages.map((page) => [page.topic, page]));
  const sources = new Map<string, Source>(packs.flatMap((pack) => [...pack.sources]));
  const others = new Map(languages.map((each) => [each.code, each.words]));
  const reportWords = packs.flatMap((pack) => pack.reportWords);
  const byIntent = new Map(intents.map((intent) => [intent.name, intent]));
  return {
    version,
    packs: packs.map((pack) => pack.name),
    isDraft:
      packs.some((pack) => pack.status === 'draft') ||
      pages.some((page) => page.status === 'draft' && page.withdrawn === undefined),
    page: (topic) => byTopic.get(topic),
    pages: (kind, group) =>
      pages
        .filter((page) => page.kind === kind && (group === undefined || page.group === group))
        .sort((a, b) => a.order - b.order),
    intent: (name) => byIntent.get(name),
    intents,
    reportWords,
    source: (id) => sources.get(id),
    say: (key, slots, language = ENGLISH) => fill(others.get(language)?.say.get(key) ?? known(words.say, key), slots),
    phrase: (key, slots) => filled(known(words.occasions, key), slots),
    hasPhrase: (key) => words.occasions.has(key),
    disposition: (level, language = ENGLISH): DispositionWords =>
      others.get(language)?.dispositions.get(level) ?? known(words.dispositions, level),
    barriers: words.barriers,
    countries: words.countries,
    lines: (country, purpose) => words.lines.filter((line) => line.country === country && line.purpose === purpose),
  };
}

/** The language that has no folder: whatever has no words of its own is said in it. */
const ENGLISH = 'en';

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The content has no words for "${String(key)}"`);
  return value;
}

function fill(text: string, slots: Slots = {}): string {
  return text.replace(/\{([a-z-]+)\}/g, (slot, name: string) => slots[name] ?? slot);
}

function filled(phrase: Phrase, slots?: Slots): Phrase {
  return { paragraphs: phrase.paragraphs.map((paragraph) => fill(paragraph, slots)), offers: phrase.offers };
}
