import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Content, loadContent } from '../src/content/load-content';
import { READER_FILE } from '../src/load/load-from-config';
import { type ReaderModel, readReader } from '../src/safety/reader-model';
import { buildReportScreen } from '../src/safety/screen-reports';
import { reportSplitter } from '../src/text/split-report';
import { tellRules } from './safety-rules';
import { DANGERS, HARMLESS, tellSets } from './safety-sets';
import { tellTalks } from './safety-talks';
import { timeScreen } from './safety-time';

const OPTIONS = { rules: { type: 'boolean', default: false } } as const;

/**
 * `npm run bench -- safety [--rules] [FILE.jsonl …]`: how each set of messages is shown, by the rules alone and with the
 * second reader, with 95 % Wilson intervals; whether fourteen dangers are found at the first answer and ever withdrawn;
 * what the screen costs. `--rules` shows instead how often each rule interrupts. Nothing of files given is kept.
 */
export async function benchSafety(args: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const content = loadContent('content', 'intents');
  const rules = screenOf(content);
  if (values.rules)
    return tellRules(
      rules,
      content.ruleBook.rules.map(({ id }) => id),
    );
  const file = `build/${READER_FILE}`;
  const model = existsSync(file) ? readReader(readFileSync(file)) : undefined;
  const both = screenOf(content, model);
  console.log(
    `Red-flag screen: ${content.ruleBook.rules.length} rules, second reader of ${model?.examples ?? 0} messages`,
  );
  tellSets('Dangers', DANGERS, rules, both);
  tellSets('Harmless', HARMLESS, rules, both);
  if (positionals.length > 0) tellSets('Given', positionals, rules, both);
  await tellTalks();
  timeScreen(both);
}

function screenOf({ ruleBook, language, reportForm }: Content, model?: ReaderModel) {
  return buildReportScreen(ruleBook, language, reportSplitter(reportForm), undefined, model);
}
