import { createHash } from 'node:crypto';
import type { Place } from '../domain/rule-book';
import type { RawContent } from './raw-content';

type Read = Omit<RawContent, 'version' | 'rulesVersion' | 'teachingVersion'>;

/**
 * The version of content: the packs' own versions, and a fingerprint of all that was read, so that any answer can be
 * reproduced. In: the content. Out: such as `0.1.0+3fd09c1b22aa`; with several packs, `0.1.0,0.2.0+…`.
 */
export function versionOf({ ruleBook, deployment: _named, ...rest }: Read): string {
  return `${rest.packs.map(({ version }) => version).join(',')}+${hashOf({ ...rest, rules: withoutProgram(ruleBook) })}`;
}

/** Changes with all that the screen is built from: while it is the same, the screen need not be built again. */
export function rulesVersionOf({ ruleBook, language, languages, reportForm }: Read): string {
  return hashOf([withoutProgram(ruleBook), language, languages, reportForm]);
}

/** Changes with what the classifier is taught with: it is trained when the program is built, and not while it runs. */
export function teachingVersionOf({ intents, understanding }: Read): string {
  return hashOf([intents.map(({ name, examples }) => [name, examples]), understanding.kinds]);
}

/** Real words come with the program and not from a curator. */
function withoutProgram({ realWords: _program, ...rules }: RawContent['ruleBook']) {
  return rules;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, plain)).digest('hex').slice(0, 12);
}

/** JSON knows no maps and sets: each becomes a list. Where a thing stands is no part of what it says. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return isPlace(value) ? undefined : value;
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'file' in value && 'lines' in value;
}
