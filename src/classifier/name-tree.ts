import { packOf } from '../domain/names';
import type { Language } from '../text/words';
import { nameForm } from './name-form';
import { tokensOf } from './tokens';
import type { TopicCues, TopicNames } from './topic-names';

/** What a name stands for. */
export interface Named {
  readonly topic: TopicNames;
  readonly everyday: boolean;
  /** Topics of other packs that it means too. */
  readonly alike: readonly TopicNames[];
}

/** One word of the names, and how they continue. */
export interface NameBranch {
  readonly next: Map<string, NameBranch>;
  named?: Named;
}

/** The names of all topics as a tree of words, and the set of those words. */
export interface NameTree {
  readonly root: NameBranch;
  readonly words: ReadonlySet<string>;
}

/** Builds the tree from the names of the pages. Small words inside a name are left out. */
export function nameTree(topics: readonly TopicNames[], language: Language, { between }: TopicCues): NameTree {
  const root: NameBranch = { next: new Map() };
  const words = new Set<string>();
  const small = new Set(between);
  const plant = (name: string, named: Named): void => {
    const forms = tokensOf(name, language)
      .filter((word) => word !== '?')
      .map(nameForm);
    const kept = forms.filter((form, at) => at === 0 || at === forms.length - 1 || !small.has(form));
    for (const form of kept) words.add(form);
    for (const way of [kept, ...joined(kept)]) {
      const branch = way.reduce(grow, root);
      if (branch !== root) branch.named = branch.named ? both(branch.named, named) : named;
    }
  };
  for (const topic of topics) {
    for (const name of topic.names) plant(name, { topic, everyday: false, alike: [] });
    for (const name of topic.everydayNames) plant(name, { topic, everyday: true, alike: [] });
  }
  return { root, words };
}

/**
 * Decides where two pages share a name. Within a pack the first page keeps it, except that a page's own name beats an
 * everyday word. Different packs share the name. A page beats a name without a page.
 */
function both(first: Named, second: Named): Named {
  if (second.topic.topic === undefined) return first;
  if (first.topic.topic === undefined) return second;
  const [kept, other] = first.everyday && !second.everyday ? [second, first] : [first, second];
  const packs = new Set([kept.topic, ...kept.alike].map(packNamed));
  const others = [other.topic, ...other.alike].filter((topic) => !packs.has(packNamed(topic)));
  return { ...kept, alike: [...kept.alike, ...others] };
}

function packNamed({ topic = '' }: TopicNames): string {
  return packOf(topic);
}

/** The same name with two of its words written as one: "bonemarrow edema". */
function joined(words: readonly string[]): readonly (readonly string[])[] {
  return words.slice(1).map((second, at) => [...words.slice(0, at), `${words[at]}${second}`, ...words.slice(at + 2)]);
}

function grow(branch: NameBranch, word: string): NameBranch {
  const known = branch.next.get(word);
  if (known) return known;
  const grown: NameBranch = { next: new Map() };
  branch.next.set(word, grown);
  return grown;
}
