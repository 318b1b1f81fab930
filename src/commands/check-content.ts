import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config/config';
import { type Content, contentOf } from '../content/load-content';
import { didYouMean, tellMistake } from '../content/mistakes';
import { pagesOf } from '../content/pages-of';
import type { RawContent } from '../content/raw-content';
import { readContent } from '../content/read-content';
import { reportContent } from '../content/report';
import { writeSchemas } from '../content/write-schemas';
import { HELP } from '../desk/help';
import { idleFindings } from '../desk/idle-findings';
import { previewPage } from '../desk/preview';
import { previewHtml, previewText } from '../desk/show-preview';
import { tellFindings, tellTable } from '../desk/tell-report';
import { unusedFindings } from '../desk/unused-findings';
import { walkContent } from '../desk/walk-content';
import { bareName } from '../domain/names';
import { inspectContent } from '../load/inspect-content';

const OPTIONS = {
  help: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  full: { type: 'boolean', default: false },
  idle: { type: 'boolean', default: false },
  html: { type: 'boolean', default: false },
} as const;

const NO_LISTS = 'Nothing is listed: words that every list needs cannot be read. Mend the lines below first.';

type Options = { readonly [name in keyof typeof OPTIONS]: boolean };

const config = readConfig();
const { contentDir, intentsDir } = config;
const say = (lines: readonly string[]) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));

/** `npm run content`: the curator's desk. Checks every content file, previews a page, writes schemas. */
function main(): void {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [command, ...rest] = positionals;
  if (values.help) process.stdout.write(HELP);
  else if (command === 'preview') preview(rest, values);
  else if (command === 'schemas') schemas();
  else if (command === undefined) check(values);
  else throw new Error(`There is no "${command}". Try: npm run content -- --help`);
}

/** Everything that can be found without a person, mistakes first. */
function check({ json, full, idle }: Options): void {
  const { raw, content, inTalks, untried, ...inspected } = inspectContent(contentDir, intentsDir, config);
  const mistakes = [...inspected.mistakes, ...inTalks];
  const lists = mistakes.length === 0 ? listsOf(raw, content, idle) : triedLists(raw, content, idle);
  process.exitCode = mistakes.length === 0 ? 0 : 1;
  if (json) {
    const { version } = content.library;
    say([JSON.stringify({ version, mistakes, untried, ...lists }, null, 2)]);
    return;
  }
  const pages = pagesOf(content);
  const sections = pages.reduce((sum, page) => sum + page.sections.size, 0);
  say([
    `${pages.length} pages, ${sections} sections, ${content.library.intents.length} intents, ${content.ruleBook.rules.length} red-flag rules. Version ${content.library.version}`,
    ...(lists ? [...tellFindings(lists.findings, full), ...tellTable(lists.table, full)] : [NO_LISTS]),
    '',
    ...mistakes.map(tellMistake),
    ...untried.map((what) => `The ${what} of red-flag rules were not tried; mend the lines above first.`),
    mistakes.length === 0 ? 'The content is in order.' : `${mistakes.length} mistake(s).`,
  ]);
}

/** Everything that a person has to look at. */
function listsOf(raw: RawContent, content: Content, idle: boolean) {
  const now = new Date();
  const walk = walkContent(content, now.toISOString().slice(0, 10));
  const findings = [
    ...reportContent(content, now),
    ...unusedFindings(contentDir, raw, content),
    ...walk.findings,
    ...(idle ? idleFindings(content) : []),
  ];
  return { findings, table: walk.table };
}

/** The same while something is broken: a phrase that cannot be read must not hide what is wrong with it. */
function triedLists(...of: Parameters<typeof listsOf>): ReturnType<typeof listsOf> | undefined {
  try {
    return listsOf(...of);
  } catch {
    return undefined;
  }
}

/** Shows a page even while something else is broken, because writers want to see what they wrote. */
function preview([name = '', heading]: readonly string[], { html }: Options): void {
  const { raw, mistakes } = readContent(contentDir, intentsDir, config);
  const content = contentOf(raw);
  const pages = pagesOf(content);
  const page = content.library.page(name);
  if (!page)
    throw new Error(
      `There is no page "${name}"${didYouMean(
        name,
        pages.map(({ topic }) => (name.includes('/') ? topic : bareName(topic))),
      )}`,
    );
  if (heading !== undefined && !page.sections.has(heading))
    throw new Error(`${name} has no "## ${heading}"; it has ${[...page.sections.keys()].join(', ')}`);
  const base = page.topic === page.pack ? 'condition' : bareName(page.topic);
  const own = mistakes.filter(({ file }) => file.startsWith(`${page.pack}/`) && file.endsWith(`/${base}.md`));
  say(own.map(tellMistake));
  if (page.withdrawn !== undefined) say(['This page is withdrawn: people are told so, and nothing below is said.']);
  const replies = previewPage(content, page, heading);
  if (!html) return void say(previewText(replies, content.channelWords));
  const file = `preview-${page.topic.replaceAll('/', '-')}.html`;
  writeFileSync(file, previewHtml(page.title, replies, content.channelWords));
  say([file]);
}

function schemas(): void {
  const given = writeSchemas(contentDir, intentsDir);
  say([`${contentDir}/schemas`, ...given.map((file) => `${file}: first line added`)]);
}

try {
  main();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}
