import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';

type Options = ParseOptions & DocumentOptions & SchemaOptions;

/**
 * A test that breaks one file of the content reads all others again, and most of that is parsing: here each text is
 * parsed once for a test file. A parsed text is only ever read, so the second reader finds what the first one found.
 */
jest.mock('yaml', () => {
  const actual = jest.requireActual<typeof import('yaml')>('yaml');
  const parsed = new Map<string, { readonly document: object; readonly lineStarts: readonly number[] }>();
  const parseDocument = (text: string, options: Options) => {
    const { lineCounter, ...rest } = options;
    const key = JSON.stringify([text, rest]);
    const known = parsed.get(key);
    if (known) {
      lineCounter?.lineStarts.push(...known.lineStarts);
      return known.document;
    }
    const document = actual.parseDocument(text, options);
    parsed.set(key, { document, lineStarts: [...(lineCounter?.lineStarts ?? [])] });
    return document;
  };
  return { ...actual, parseDocument };
});
