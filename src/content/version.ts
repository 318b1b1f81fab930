import { createHash } from 'node:crypto';
import type { Place } from '../domain/rule-book';
import type { RawContent } from './raw-content';

type Read = Omit<RawContent, 'version' | 'rulesVersion' | 'teachingVersion'>;

/**
 * The version of content: the packs' own versions and a fingerprint of everything that was read, so that any answer can
 * be reproduced. An example is `0.1.0+3fd09c1b22aa`; with several packs, `0.1.0,0.2.0+…`.
 */
export function versionOf({ ruleBook, deployment: _named, ...rest }: Read): string {
  return `${rest.packs.map(({ version }) => version).join(',')}+${hashOf({ ...rest, rules: withoutProgram(ruleBook) })}`;
}

/** Changes with everything that the screen is built from. While it is the same, the screen need not be rebuilt. */
export function rulesVersionOf({ ruleBook, language, languages, reportForm }: Read): string {
  return hashOf([withoutProgram(ruleBook), language, languages, reportForm]);
}

/** Changes with what the classifier is trained on. Training happens when the program is built, not while it runs. */
export function teachingVersionOf({ intents, understanding }: Read): string {
  return hashOf([intents.map(({ name, examples }) => [name, examples]), understanding.kinds]);
}

/** Real words come with the program, not from a curator. */
function withoutProgram({ realWords: _program, ...rules }: RawContent['ruleBook']) {
  return rules;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, plain)).digest('hex').slice(0, 12);
}

/**
 * JSON has no maps and sets, so each becomes a list. File positions are left out, because they do not affect what is
 * said.
 */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return isPlace(value) ? undefined : value;
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'file' in value && 'lines' in value;
}
