import type { z } from 'zod';
import { didYouMean } from './mistakes';

/** What zod found wrong, in words for a curator, and the field that it is about. */
export interface ToldIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/**
 * Explains an issue of a schema in plain words, one message for each field.
 * @param known the field names of the schema
 */
export function tellIssue(issue: Issue, known: readonly string[]): readonly ToldIssue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `is no field here${didYouMean(key, known)}`,
    }));
  if (issue.code === 'invalid_union')
    return [{ path: issue.path, message: own(issue) ?? 'is none of what may stand here' }];
  return [{ path: issue.path, message: own(issue) ?? inWords(issue) }];
}

/** A message from one of our schemas. Those of zod begin with one of these words. */
function own({ message }: Issue): string | undefined {
  return /^(Invalid|Too |Unrecognized)/.test(message) ? undefined : message;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'must be text; where it holds ": " or " #", or begins with { or [, put it in quotes',
  number: 'must be a number',
  boolean: 'must be true or false',
  array: 'must be a list: [a, b], or a line with "- " for each',
  object: 'must hold fields, each on a line of its own, indented',
  record: 'must hold fields, each on a line of its own, indented',
  int: 'must be a whole number',
};

function inWords(issue: Issue): string {
  if (issue.code === 'invalid_type')
    return /received undefined$/.test(issue.message) ? 'is missing' : (KINDS[issue.expected] ?? issue.message);
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_key') return 'has a name that cannot stand here';
  if (issue.code === 'too_small') return issue.origin === 'array' ? `needs ${issue.minimum} at least` : 'is too short';
  if (issue.code === 'too_big') return `is too long: ${issue.maximum} characters at most`;
  return issue.message;
}

/** Every field name in a schema, at any depth: candidates for what an unknown one was meant to be. */
export function fieldsOf(schema: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const { shape, def } = schema as { shape?: Record<string, unknown>; def?: Record<string, unknown> };
  const inner = [
    def?.element,
    def?.innerType,
    def?.in,
    def?.out,
    def?.valueType,
    ...((def?.options as unknown[]) ?? []),
  ];
  return [
    ...Object.keys(shape ?? {}),
    ...[...Object.values(shape ?? {}), ...inner].flatMap((each) => fieldsOf(each, seen)),
  ];
}
