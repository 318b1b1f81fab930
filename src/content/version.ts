import { createHash } from 'node:crypto';
import type { Place } from '../domain/rule-book';
import type { RawContent } from './raw-content';

/**
 * The version of content: the packs' own versions, and a fingerprint of all that was read, so that any answer can be
 * reproduced. In: the content. Out: such as `0.1.0+3fd09c1b22aa`; with several packs, `0.1.0,0.2.0+…`.
 */
export function versionOf(content: Omit<RawContent, 'version'>): string {
  const { ruleBook, ...rest } = content;
  // Real words come with the program and not from a curator; all else is content.
  const { realWords: _program, ...rules } = ruleBook;
  const hash = createHash('sha256')
    .update(JSON.stringify({ ...rest, rules }, plain))
    .digest('hex');
  return `${content.packs.map(({ version }) => version).join(',')}+${hash.slice(0, 12)}`;
}

/** JSON knows no maps and sets: each becomes a list. Where a thing stands is no part of what it says. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return isPlace(value) ? undefined : value;
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'file' in value && 'lines' in value;
}
