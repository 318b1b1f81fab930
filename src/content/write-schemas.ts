import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { z } from 'zod';
import { deploymentSchema } from './deployment-schema';
import { openDisk } from './disk';
import { channelWordsSchema, pageWordsSchema } from './load-channel-words';
import { conversationsSchema } from './load-conversations';
import { findingsSchema } from './load-findings';
import { languageSchema } from './load-language';
import { modifiersSchema } from './load-modifier-words';
import { reportFormSchema } from './load-report-form';
import { reportWordsSchema } from './load-report-words';
import { talkWordsSchema } from './load-talk-words';
import { otherThingsSchema, otherTonguesSchema, understandingSchema } from './load-understanding';
import { guidanceSchema, otherRulesSchema, tongueSchema } from './other-language-schema';
import { intentSchema, packSchema, pageSchema, sourcesSchema } from './page-schema';
import { lexiconSchema, lookAlikesSchema, rulesSchema, signsSchema } from './rule-schema';
import { barriersSchema, dispositionsSchema, helpLinesSchema, phrasesSchema } from './words-schema';

/** The schema of each kind of file, and which files are of that kind; the first match counts. */
const KINDS: readonly (readonly [name: string, files: RegExp, schema: z.ZodType])[] = [
  ['other-language', /^shared\/languages\/.*language\.yml$/, tongueSchema],
  ['other-red-flags', /^shared\/languages\/.*red-flags\.yml$/, otherRulesSchema],
  ['other-guidance', /^shared\/languages\/.*guidance\.yml$/, guidanceSchema],
  ['lexicon', /^shared\/red-flags\/lexicon\//, lexiconSchema],
  ['signs', /^shared\/red-flags\/signs\//, signsSchema],
  ['look-alikes', /^shared\/red-flags\/look-alikes\.yml$/, lookAlikesSchema],
  ['red-flags', /^shared\/red-flags\/|^[\w-]+\/red-flags\.yml$/, rulesSchema],
  ['sources', /sources\.yml$/, sourcesSchema],
  ['pack', /^[\w-]+\/pack\.yml$/, packSchema],
  ['report-words', /report-words\.yml$/, reportWordsSchema],
  ['conversations', /\/conversations\//, conversationsSchema],
  ['phrases', /^shared\/phrases\.yml$/, phrasesSchema],
  ['dispositions', /^shared\/dispositions\.yml$/, dispositionsSchema],
  ['barriers', /^shared\/barriers\.yml$/, barriersSchema],
  ['help-lines', /^shared\/help-lines\.yml$/, helpLinesSchema],
  ['findings', /^shared\/findings\.yml$/, findingsSchema],
  ['report-form', /^shared\/report-form\.yml$/, reportFormSchema],
  ['modifiers', /^shared\/modifiers\.yml$/, modifiersSchema],
  ['language', /^shared\/language\.yml$/, languageSchema],
  ['understanding', /^shared\/understanding\.yml$/, understandingSchema],
  ['other-things', /^shared\/other-things\.yml$/, otherThingsSchema],
  ['other-tongues', /^shared\/other-tongues\.yml$/, otherTonguesSchema],
  ['deployment', /^deployment\.yml$/, deploymentSchema],
  ['talk', /^shared\/talk\.yml$/, talkWordsSchema],
  ['channels', /^shared\/channels\.yml$/, channelWordsSchema],
  ['page-words', /^shared\/page\.yml$/, pageWordsSchema],
  ['intent', /^intents\//, intentSchema],
  ['page', /\.md$/, pageSchema],
];

const FOLDER = 'schemas';
const LINE = '# yaml-language-server: $schema=';

/** The JSON Schema of every kind of file, as text by file name. Editors use them to complete and check YAML. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    KINDS.map(([name, , schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}

/**
 * The line by which an editor finds the schema of a YAML file; undefined for a file of no kind.
 * @param file its path in the content folder, or `intents/…` beside it
 */
export function schemaLine(file: string): string | undefined {
  const kind = file.endsWith('.yml') ? KINDS.find(([, files]) => files.test(file)) : undefined;
  if (!kind) return undefined;
  const from = file.startsWith('intents/')
    ? posix.join('..', 'content', FOLDER)
    : posix.relative(posix.dirname(file), FOLDER);
  return `${LINE}${posix.join(from, `${kind[0]}.json`)}`;
}

/** Writes the schemas, and adds the line to every YAML file that has none. Returns the files that were changed. */
export function writeSchemas(contentFolder: string, intentsFolder: string): readonly string[] {
  mkdirSync(join(contentFolder, FOLDER), { recursive: true });
  for (const [name, text] of schemaFiles()) writeFileSync(join(contentFolder, FOLDER, name), text);
  const own = openDisk(contentFolder)
    .all('.')
    .map((file) => ({ file, path: join(contentFolder, file) }));
  const asked = openDisk(intentsFolder)
    .all('.')
    .map((file) => ({ file: `intents/${basename(file)}`, path: join(intentsFolder, file) }));
  return [...own, ...asked].flatMap(({ file, path }) => {
    const line = schemaLine(file);
    const text = openDisk('.').read(path);
    if (line === undefined || text === undefined || text.includes(LINE)) return [];
    writeFileSync(path, `${line}\n${text}`);
    return [file];
  });
}
