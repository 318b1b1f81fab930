import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import { onceFor } from '../../text/once';
import type { Knowledge } from './knowledge';
import type { ScreenedTurn } from './screened-turn';
import { topicsAlike } from './topics-alike';

/**
 * The pack whose condition was talked of last. A page on a condition or a cause makes its pack that; a treatment is often
 * another pack's page, so it only does where nothing was talked of before. In: what is remembered, the library.
 */
export function conditionTalkedOf({ topic, condition }: Memory, library: Library): TopicName | undefined {
  const page = topic === undefined ? undefined : library.page(topic);
  const known = condition !== undefined && library.packs.includes(condition) ? condition : undefined;
  return page && (page.kind !== 'treatment' || known === undefined) ? page.pack : known;
}

/**
 * The knowledge as this talk has it: the pack of its condition comes first, and is meant when nothing is named; a name
 * that several packs know is read as its condition means it.
 */
export function inItsCondition({ memory: { condition } }: ScreenedTurn, knowledge: Knowledge): Knowledge {
  const made = partsOf(knowledge);
  const seen = made.get(condition) ?? withCondition(condition, knowledge);
  made.set(condition, seen);
  return seen;
}

/** The knowledge as each condition has it, made once. */
const partsOf = onceFor((_parts: Knowledge) => new Map<TopicName | undefined, Knowledge>());

function withCondition(condition: TopicName | undefined, knowledge: Knowledge): Knowledge {
  const library = condition === undefined ? knowledge.library : libraryOf(condition, knowledge.library);
  const classify: Knowledge['classify'] = (utterance) => {
    const found = knowledge.classify(utterance);
    return { ...found, topics: topicsAlike(found, condition, library) };
  };
  return { ...knowledge, library, classify };
}

/** The library as each condition has it, made once. */
const byCondition = onceFor((_library: Library) => new Map<TopicName, Library>());

function libraryOf(condition: TopicName, library: Library): Library {
  const made = byCondition(library);
  const others = library.packs.filter((pack) => pack !== condition);
  const seen = made.get(condition) ?? { ...library, packs: [condition, ...others], foremost: [condition] };
  made.set(condition, seen);
  return seen;
}
