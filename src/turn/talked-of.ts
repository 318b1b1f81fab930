import type { Library } from '../domain/library';
import type { Memory } from '../domain/memory';
import type { TopicName } from '../domain/names';
import type { Parts } from './parts';
import type { Talk } from './talk';

/**
 * The pack whose condition was talked of last. A page on a condition or a cause makes its pack that; a treatment is often
 * another pack's page, so it only does where nothing was talked of before. In: what is remembered, the library.
 */
export function conditionTalkedOf({ topic, condition }: Memory, library: Library): TopicName | undefined {
  const page = topic === undefined ? undefined : library.page(topic);
  const known = condition !== undefined && library.packs.includes(condition) ? condition : undefined;
  return page && (page.kind !== 'treatment' || known === undefined) ? page.pack : known;
}

/** The parts as this talk sees them: with the pack of its condition first, which is meant when nothing is named. */
export function inItsCondition({ memory: { condition } }: Talk, parts: Parts): Parts {
  if (condition === undefined) return parts;
  const packs = [condition, ...parts.library.packs.filter((pack) => pack !== condition)];
  return { ...parts, library: { ...parts.library, packs, foremost: [condition] } };
}
