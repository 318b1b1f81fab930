import type { TopicName } from '../domain/names';
import { stem } from '../text/stem';
import type { Trigger } from '../text/trigger';
import type { Language } from '../text/words';
import { correctionReader } from './corrected-name';
import { denialReader } from './denied-name';
import { type FoundName, nameFinder } from './find-names';
import { type Named, nameTree } from './name-tree';
import { CONDITION, OTHER, TOPIC } from './tokens';
import type { TopicCues, TopicNames } from './topic-names';

/** The topics of a message in order, each once, and its words with masks in place of the names. */
export interface Linked {
  readonly topics: readonly TopicName[];
  /** Topics of other packs that go by the same name, for each topic that has some. */
  readonly alike?: Readonly<Record<TopicName, readonly TopicName[]>>;
  readonly tokens: readonly string[];
  /** True where the words contain any name, even one that is not meant here. */
  readonly hasNames: boolean;
}

/**
 * Finds the topics that tidied words name.
 * @param text the text of the words; without it no name is read as denied
 */
export type LinkTopics = (tokens: readonly string[], text?: string) => Linked;

/** How many words from an everyday word a cue may stand. */
const REACH = 3;

/** Builds the topic linker. Without `triggers` no name is read as denied. */
export function topicLinker(
  topics: readonly TopicNames[],
  cues: TopicCues,
  language: Language,
  realWords: ReadonlySet<string>,
  triggers: readonly Trigger[] = [],
): LinkTopics {
  const findNames = nameFinder(nameTree(topics, language, cues), realWords, cues.between);
  const cueStems = new Set(cues.cues.map(stem));
  const isSaying = sayingReader(cues);
  const given = new Set(cues.given);
  const small = new Set([...cues.between, '?']);
  const isDenied = denialReader(triggers, language);
  const isCorrection = correctionReader(triggers, cues.between);
  return (tokens, text) => {
    const apart = withoutOverlaps(findNames(tokens));
    if (apart.length === 0) return { topics: [], tokens, hasNames: false };
    const ours = apart.filter((found) => {
      if (found.named.topic.topic === undefined || isSaying(found, tokens)) return false;
      if (!found.named.everyday) return true;
      if (given.has(tokens[found.from] ?? '') && isGivenSo(found, apart)) return false;
      const around = [
        ...tokens.slice(Math.max(0, found.from - REACH), found.from),
        ...tokens.slice(found.to, found.to + REACH),
      ];
      return (
        around.some((word) => cueStems.has(stem(word))) ||
        besideAName(found, apart) ||
        standsAlone(found, tokens, small)
      );
    });
    const meant = ours.length > 0 ? ours : apart.filter(({ named }) => named.topic.topic === undefined);
    const isThere = (found: FoundName) =>
      text === undefined || !isDenied(found, tokens, text) || isCorrection(found, tokens);
    return {
      topics: [...new Set(meant.filter(isThere).flatMap(({ named }) => named.topic.topic ?? []))],
      ...alike(meant),
      tokens: masked(tokens, meant),
      hasNames: true,
    };
  };
}

/** In "my physio said" the physio is a person, not a treatment. "Iloprost was mentioned" does name one. */
function sayingReader(cues: TopicCues): (found: FoundName, tokens: readonly string[]) => boolean {
  const [people, saying] = [new Set(cues.people), new Set(cues.saying)];
  return ({ to }, tokens) => saying.has(tokens[to] ?? '') && people.has(tokens[to - 1] ?? '');
}

/** Longer names win: "bone marrow edema syndrome" does not name bone marrow edema. Keeps the order of the message. */
function withoutOverlaps(found: readonly FoundName[]): readonly FoundName[] {
  const kept: FoundName[] = [];
  for (const name of [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (kept.every((other) => name.to <= other.from || name.from >= other.to)) kept.push(name);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/**
 * "Denosumab injection", "insulin injection": right behind something that is not an illness, the word is only how it is
 * given, not an injection into a joint.
 */
function isGivenSo(found: FoundName, others: readonly FoundName[]): boolean {
  const before = others.find(({ to }) => to === found.from);
  const kind = before?.named.topic.kind;
  return before !== undefined && kind !== 'condition' && kind !== 'cause';
}

function besideAName(found: FoundName, others: readonly FoundName[]): boolean {
  return others.some(({ named, from, to }) => !named.everyday && to >= found.from - REACH && from <= found.to + REACH);
}

function standsAlone(found: FoundName, tokens: readonly string[], small: ReadonlySet<string>): boolean {
  return tokens.every((token, at) => (at >= found.from && at < found.to) || small.has(token));
}

function alike(names: readonly FoundName[]): Pick<Linked, 'alike'> {
  const shared = names.filter(({ named }) => named.alike.length > 0);
  const entries = shared.flatMap(({ named: { topic, alike: others } }) =>
    topic.topic === undefined ? [] : [[topic.topic, others.flatMap((other) => other.topic ?? [])] as const],
  );
  return entries.length > 0 ? { alike: Object.fromEntries(entries) } : {};
}

/** What is a condition in one pack and a cause in another is asked about like any cause. */
function maskOf({ topic, alike: others }: Named): string {
  if (topic.topic === undefined) return OTHER;
  return [topic, ...others].every(({ kind }) => kind === 'condition') ? CONDITION : TOPIC;
}

function masked(tokens: readonly string[], names: readonly FoundName[]): readonly string[] {
  const out: string[] = [];
  let at = 0;
  for (const { named, from, to } of names) {
    out.push(...tokens.slice(at, from), maskOf(named));
    at = to;
  }
  return [...out, ...tokens.slice(at)];
}
