import { parseArgs } from 'node:util';
import { screenOf } from '../src/assemble';
import { loadContent } from '../src/content/load-content';
import { builtReader } from './built-reader';
import { tellRules } from './safety-rules';
import { DANGERS, HARMLESS, tellSets } from './safety-sets';
import { tellTalks } from './safety-talks';
import { timeScreen } from './safety-time';

const OPTIONS = { rules: { type: 'boolean', default: false } } as const;

/**
 * `npm run bench -- safety [--rules] [FILE.jsonl …]`: how the screen shows each set of messages, with and without its
 * second reader, with 95 % Wilson intervals; whether fourteen dangers are found at the first answer and ever withdrawn;
 * what the screen costs. `--rules` shows how often each rule interrupts instead. Nothing from given files is kept.
 */
export async function benchSafety(args: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const content = loadContent('content', 'intents');
  const rules = screenOf(content);
  const books = [content.ruleBook, ...content.languages];
  if (values.rules) return tellRules(rules, [...new Set(books.flatMap((book) => book.rules.map(({ id }) => id)))]);
  const model = builtReader();
  const both = screenOf(content, undefined, model);
  console.log(
    `Red-flag screen: ${content.ruleBook.rules.length} rules, second reader of ${model?.examples ?? 0} messages`,
  );
  tellSets('Dangers', DANGERS, rules, both);
  tellSets('Harmless', HARMLESS, rules, both);
  if (positionals.length > 0) tellSets('Given', positionals, rules, both);
  await tellTalks();
  timeScreen(both);
}
