import type { Place } from '../domain/rule-book';

const PATTERNS = ['match', 'mention', 'ask', 'except', 'examples', 'lookalikes'] as const;

/** The place of something that has patterns, with the line of each pattern and example. */
export function placeOf(
  path: readonly PropertyKey[],
  file: string,
  written: Partial<Record<(typeof PATTERNS)[number], readonly string[]>>,
  lineOf: (path: readonly PropertyKey[]) => number,
): Place {
  const lines = PATTERNS.map((key) => [key, (written[key] ?? []).map((_, at) => lineOf([...path, key, at]))] as const);
  return { file, line: lineOf(path), lines: Object.fromEntries(lines) };
}
