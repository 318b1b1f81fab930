import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import { onceFor } from '../../text/once';
import type { Parts } from './parts';
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

/** The parts as this talk sees them: with the pack of its condition first, which is meant when nothing is named, and with names that several packs know read as its condition means them. */
export function inItsCondition({ memory: { condition } }: ScreenedTurn, parts: Parts): Parts {
  const made = partsOf(parts);
  const seen = made.get(condition) ?? withCondition(condition, parts);
  made.set(condition, seen);
  return seen;
}

/** The parts as each condition has them, made once. */
const partsOf = onceFor((_parts: Parts) => new Map<TopicName | undefined, Parts>());

function withCondition(condition: TopicName | undefined, parts: Parts): Parts {
  const library = condition === undefined ? parts.library : libraryOf(condition, parts.library);
  const classify: Parts['classify'] = (utterance) => {
    const found = parts.classify(utterance);
    return { ...found, topics: topicsAlike(found, condition, library) };
  };
  return { ...parts, library, classify };
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
