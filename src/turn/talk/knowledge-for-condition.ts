import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import { onceFor } from '../../text/once';
import type { Knowledge } from './knowledge';
import { resolveAmbiguousTopics } from './resolve-ambiguous-topics';
import type { ScreenedTurn } from './screened-turn';

/**
 * Finds the pack whose condition was talked about last. A page about a condition or a cause switches to its pack. A
 * page about a treatment does so only if no condition was known before, because it often belongs to another pack.
 * @returns the topic of the pack; undefined if no condition is known
 */
export function findCurrentCondition({ topic, condition }: Memory, library: Library): TopicName | undefined {
  const page = topic === undefined ? undefined : library.page(topic);
  const known = condition !== undefined && library.packs.includes(condition) ? condition : undefined;
  return page && (page.kind !== 'treatment' || known === undefined) ? page.pack : known;
}

/**
 * Adapts the knowledge to the condition of the conversation. Its pack comes first, so it is the default if nothing is
 * named, and a name that several packs share is resolved for it.
 */
export function knowledgeForCondition({ memory: { condition } }: ScreenedTurn, knowledge: Knowledge): Knowledge {
  const made = knowledgeByCondition(knowledge);
  const seen = made.get(condition) ?? withCondition(condition, knowledge);
  made.set(condition, seen);
  return seen;
}

/** Caches the adapted knowledge per condition. */
const knowledgeByCondition = onceFor((_parts: Knowledge) => new Map<TopicName | undefined, Knowledge>());

function withCondition(condition: TopicName | undefined, knowledge: Knowledge): Knowledge {
  const library = condition === undefined ? knowledge.library : libraryOf(condition, knowledge.library);
  const classify: Knowledge['classify'] = (utterance) => {
    const found = knowledge.classify(utterance);
    return { ...found, topics: resolveAmbiguousTopics(found, condition, library) };
  };
  return { ...knowledge, library, classify };
}

/** Caches the adapted library per condition. */
const libraryByCondition = onceFor((_library: Library) => new Map<TopicName, Library>());

function libraryOf(condition: TopicName, library: Library): Library {
  const made = libraryByCondition(library);
  const others = library.packs.filter((pack) => pack !== condition);
  const seen = made.get(condition) ?? { ...library, packs: [condition, ...others], foremost: [condition] };
  made.set(condition, seen);
  return seen;
}
