import { createHash } from 'node:crypto';
import { DEPLOYER_SLOTS, type Deployment } from '../domain/deployment';
import type { Library, Phrase, Slots } from '../domain/library';
import type { Page } from '../domain/page';

/** The library with the deployer's slots filled. Paragraphs with an empty one are left out. */
export function deployedLibrary(library: Library, deployment: Deployment): Library {
  const draft = [...(library.isDraft ? ['draft'] : []), ...(deployment.isPreview ? ['preview'] : [])];
  // Looked up at the first use, because content that is only checked may lack a phrase.
  let known: Slots | undefined;
  const own = (): Slots => {
    known ??= { ...deployment.slots, draft: draft.map((key) => library.say(key)).join(' ') };
    return known;
  };
  const bare = keptBy((key, language) => library.say(key, own(), language));
  const phrase = (key: string, slots?: Slots): Phrase => {
    const { paragraphs, offers } = library.phrase(key, { ...own(), ...slots });
    // An empty slot leaves two spaces behind.
    return { paragraphs: paragraphs.filter(isFilled).map((text) => text.replace(/ {2,}/g, ' ').trim()), offers };
  };
  return {
    ...(deployment.isPreview ? withAllPages(library) : library),
    version: versionWith(library.version, deployment),
    say: (key, slots, language) =>
      slots === undefined ? bare(key, language) : library.say(key, { ...own(), ...slots }, language),
    phrase,
  };
}

/** Caches phrases without slots to fill. The content has some hundreds of them. */
function keptBy(say: (key: string, language?: string) => string): (key: string, language?: string) => string {
  const known = new Map<string, string>();
  return (key, language = '') => {
    const place = `${key} ${language}`;
    const before = known.get(place);
    if (before !== undefined) return before;
    const said = say(key, language || undefined);
    known.set(place, said);
    return said;
  };
}

/** A review date that never passes. */
const NEVER = '9999-12-31';

/** Reviewers see every page. `withheldAfter` tells that others do not see it. */
function withAllPages(library: Library): Library {
  const shown = ({ withdrawn, ...page }: Page): Page => ({
    ...page,
    reviewDue: NEVER,
    withheldAfter: withdrawn === undefined ? page.reviewDue : '',
  });
  return {
    ...library,
    page: (topic) => [library.page(topic)].flatMap((page) => page ?? []).map(shown)[0],
    counterparts: (topic) => library.counterparts(topic).map(shown),
    pages: (kind, group) => library.pages(kind, group).map(shown),
  };
}

/** The words of the chat page with the deployer's in them. A word that needs a missing one is left out. */
export function deployedPageWords(words: Slots, { plain }: Deployment): Slots {
  const filled = Object.entries(words).map(
    ([key, text]) => [key, text.replace(/\{([a-z-]+)\}/g, (slot, name: string) => plain[name] ?? slot)] as const,
  );
  return { ...plain, ...Object.fromEntries(filled.filter(([, text]) => isFilled(text))) };
}

function isFilled(text: string): boolean {
  return !DEPLOYER_SLOTS.some((slot) => text.includes(`{${slot}}`));
}

/**
 * What the deployer says is part of what is said, so the version covers it too. Otherwise a live edit would keep the
 * version and never be served.
 */
function versionWith(version: string, deployment: Deployment): string {
  if (isSilent(deployment)) return version;
  const print = createHash('sha256').update(JSON.stringify(deployment));
  return `${version}.${print.digest('hex').slice(0, 6)}`;
}

/** True for what is empty or off, and for objects with nothing else in them. */
function isSilent(said: unknown): boolean {
  return typeof said === 'object' && said !== null ? Object.values(said).every(isSilent) : !said;
}
