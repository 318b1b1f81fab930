import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { fieldsOf, tellIssue } from './tell-issue';
import { tellYaml } from './tell-yaml';

/** A value read from YAML, with the line of any part of it. */
export interface Located<T> {
  readonly value: T;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads a YAML text and checks its shape. Adds to `mistakes` and returns undefined if there are any.
 * @param firstLine the line of the file on which the text begins
 */
export function parseYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  mistakes: Mistake[],
  firstLine = 1,
): Located<T> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: readonly number[] | null } | undefined;
      if (node?.range?.[0] !== undefined) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  for (const error of document.errors)
    mistakes.push({
      file,
      line: lineAt(error.pos[0]),
      message: `is not YAML that can be read: ${tellYaml(error)}`,
    });
  if (document.errors.length > 0) return undefined;
  const told = mistakes.length;
  const written = valueIn(document, (offset, message) => mistakes.push({ file, line: lineAt(offset), message }));
  if (mistakes.length > told) return undefined;
  const parsed = schema.safeParse(written);
  if (parsed.success) return { value: parsed.data, lineOf };
  const known = fieldsOf(schema);
  for (const { path, message } of parsed.error.issues.flatMap((issue) => tellIssue(issue, known)))
    mistakes.push({ file, line: lineOf(path), message: `${path.map(String).join('.') || 'the file'}: ${message}` });
  return undefined;
}

/** The value of a document. Reports an alias that points at nothing, which the parser accepts and then throws on. */
function valueIn(document: Document.Parsed, tell: (offset: number, message: string) => void): unknown {
  visit(document, {
    Alias: (_key, node) => {
      if (node.resolve(document) === undefined)
        tell(node.range?.[0] ?? 0, `*${node.source} points at nothing: a value that begins with * stands in quotes`);
    },
    Pair: (_key, { key }) => {
      if (isScalar(key) && key.value === '__proto__') tell(key.range?.[0] ?? 0, '__proto__ is no name for a field');
    },
  });
  try {
    return document.toJS();
  } catch (fault) {
    return tell(0, `cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

/** Reads and checks a YAML file from the content folder. A missing file is a mistake too. */
export function readYaml<T>(
  disk: Disk,
  file: string,
  schema: z.ZodType<T>,
  mistakes: Mistake[],
): Located<T> | undefined {
  const text = disk.read(file);
  if (text === undefined) {
    mistakes.push({ file, message: 'is missing' });
    return undefined;
  }
  return parseYaml(text, file, schema, mistakes);
}
