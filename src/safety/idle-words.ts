import type { Place, RuleBook } from '../domain/rule-book';
import type { Language } from '../text/words';
import { patternCompiler } from './patterns/compile-patterns';
import type { Node } from './patterns/node-graph';
import { NOTE_LISTS } from './second-reader/patient-note';
import { patternWords, type Vocabulary, vocabularyOf } from './words/vocabulary';

/**
 * A word list that nothing uses, or an entry of one that changes nothing: without it, every message is read as with it.
 */
export interface IdleWords {
  readonly list: string;
  /** The entry. If it is missing, the whole list is idle. */
  readonly entry?: string;
  readonly place: Place;
}

/**
 * Finds what changes nothing in the word lists, so that lists can be kept free of it. An entry is kept if the mender of
 * typing errors knows a word only from it.
 * @param others the patterns outside the book that use its lists (barriers, words of reports)
 * @returns the lists that no pattern names, and the entries whose nodes the rest of their list has already
 */
export function idleWords(book: RuleBook, others: readonly string[], language: Language): readonly IdleWords[] {
  const used = usedLists([...patternsOf(book), ...others], book.lexicon);
  const kept = { ...book, lexicon: new Map([...book.lexicon].filter(([name]) => used.has(name))) };
  const entries = idleEntries(kept, language);
  return [...book.lists].flatMap(([list, place]): readonly IdleWords[] =>
    used.has(list) ? (entries.get(list) ?? []).map((entry) => ({ list, entry, place })) : [{ list, place }],
  );
}

function patternsOf({ rules, signs, findings, idioms }: RuleBook): readonly string[] {
  return [
    ...rules.flatMap(({ match, mention, ask, except }) => [...match, ...mention, ...ask, ...except]),
    ...signs.flatMap(({ match, except }) => [...match, ...except]),
    ...findings.flatMap(({ match, except }) => [...match, ...except]),
    ...idioms,
    ...Object.values(NOTE_LISTS).map((name) => `<${name}>`),
  ];
}

/** The lists that some patterns name, directly or through other lists. */
function usedLists(patterns: readonly string[], lexicon: RuleBook['lexicon']): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (pattern: string): void => {
    for (const [, name = ''] of pattern.matchAll(/<([a-z0-9-]+)>/g)) {
      if (used.has(name)) continue;
      used.add(name);
      for (const entry of lexicon.get(name) ?? []) visit(entry);
    }
  };
  for (const pattern of patterns) visit(pattern);
  return used;
}

/** For each list, the entries that can all go. Of two equal ones the first stays. */
function idleEntries(book: RuleBook, language: Language): ReadonlyMap<string, readonly string[]> {
  const { compile, nodes } = patternCompiler(book.lexicon, language);
  const compiled = [...book.lexicon].map(([name, entries]) => ({
    name,
    entries: entries.map((text) => ({ text, node: compile(text) })),
  }));
  const left = new Map<string, number>(vocabularyOf(book, language));
  const whole = ({ text, node }: (typeof compiled)[number]['entries'][number]): Entry => ({
    text,
    parts: partsOf(node, nodes),
    words: patternWords(text, language),
  });
  return new Map(compiled.map(({ name, entries }) => [name, idleOf(entries.map(whole), left)]));
}

interface Entry {
  readonly text: string;
  /** The nodes that it consists of: one for most entries, several for a choice or a list. */
  readonly parts: readonly number[];
  /** Its words as the mender of typing errors counts them. */
  readonly words: Vocabulary;
}

/** The entries of one list that can go, looked at from the last to the first. Takes their words out of `left`. */
function idleOf(entries: readonly Entry[], left: Map<string, number>): readonly string[] {
  const holders = new Map<number, Entry[]>();
  for (const entry of entries) for (const part of entry.parts) holders.set(part, [...(holders.get(part) ?? []), entry]);
  const isNeededFor = (part: number, entry: Entry) => {
    const [first, ...others] = holders.get(part) ?? [];
    return others.length === 0 || (first === entry && others.every(({ parts }) => parts.length === 1));
  };
  const remove = (entry: Entry) => {
    for (const part of entry.parts)
      holders.set(
        part,
        (holders.get(part) ?? []).filter((each) => each !== entry),
      );
    for (const [word, uses] of entry.words) left.set(word, (left.get(word) ?? 0) - uses);
  };
  return [...entries].reverse().flatMap((entry) => {
    if (entry.parts.some((part) => isNeededFor(part, entry))) return [];
    if ([...entry.words].some(([word, uses]) => left.get(word) === uses)) return [];
    remove(entry);
    return [entry.text];
  });
}

/** The nodes that a union consists of, each once; a union inside counts as its own operands. */
function partsOf(node: number, nodes: readonly Node[]): readonly number[] {
  const here = nodes[node];
  return here?.kind === 'union' ? [...new Set(here.of.flatMap((part) => partsOf(part, nodes)))] : [node];
}
