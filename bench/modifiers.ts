import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { benchReader, type Label, type Marked, spanOf } from './modifiers-reader';
import { readLines } from './read-lines';
import { shareText } from './wilson';

const SET = 'bench/sets/modifiers.jsonl';
const LABELS: readonly Label[] = ['present', 'negated', 'past', 'hypothetical', 'information', 'history'];
/** Labels for which nobody is asked a question. Reading one of these by mistake lets a danger pass. */
const MILDER: readonly Label[] = ['negated', 'past', 'information', 'history'];

/** One line of a set: a message, a symptom in its words, and what the message says about it. */
interface Row {
  readonly text: string;
  readonly concept: string;
  readonly label: Label;
}

/** What was labeled and what was read. */
interface Reading {
  readonly said: Label;
  readonly read: Label;
}

type Reader = ReturnType<typeof benchReader>;

/**
 * `npm run bench -- modifiers [--negex FILE] [FILE.jsonl …]`: what is read from the words around a symptom. The NegEx
 * corpus (Chapman's, tab-separated) measures negation only; sets of {text, concept, label} measure everything. Nothing
 * from the files is kept.
 */
export function benchModifiers(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { negex: { type: 'string' } },
  });
  const reader = benchReader();
  if (values.negex) measureNegex(values.negex, reader);
  for (const path of positionals.length > 0 ? positionals : values.negex ? [] : [SET]) measureSet(path, reader);
}

function measureNegex(path: string, reader: Reader): void {
  const readings = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line): readonly Reading[] => {
      const [, , concept = '', sentence = '', status] = line.split('\t');
      const marked = markedInCapitals(sentence, concept, reader);
      if (!marked || (status !== 'Negated' && status !== 'Affirmed')) return [];
      const read = reader.isNegated(marked) ? 'negated' : 'present';
      return [{ said: status === 'Negated' ? 'negated' : 'present', read }];
    });
  console.log(`Negation, ${basename(path)}: ${readings.length} sentences`);
  tellLabel('negated', readings);
}

/** NegEx writes the symptom in capitals where it is meant, because a sentence may name it twice. */
function markedInCapitals(sentence: string, concept: string, { tidy }: Reader): Marked | undefined {
  const at = sentence.indexOf(concept.trim().toUpperCase());
  const words = tidy(sentence);
  const since = at > 0 ? tidy(sentence.slice(0, at)).length : 0;
  const span = spanOf(words, tidy(concept), since) ?? spanOf(words, tidy(concept));
  return span && { words, span };
}

function measureSet(path: string, reader: Reader): void {
  const rows = readLines<Row>(path);
  const readings = rows.flatMap(({ text, concept, label }): readonly Reading[] => {
    const words = reader.tidy(text);
    const span = spanOf(words, reader.tidy(concept));
    return span ? [{ said: label, read: reader.label({ words, span }) }] : [];
  });
  console.log(`Modifiers, ${basename(path)}: ${readings.length} of ${rows.length} messages hold their symptom`);
  for (const label of LABELS) tellLabel(label, readings);
  const right = readings.filter(({ said, read }) => said === read).length;
  console.log(`read right                     ${shareText(right, readings.length)}`);
  tellMisread('present, read as milder', readings, ['present'], MILDER);
  tellMisread('milder, read as present', readings, MILDER, ['present']);
}

function tellLabel(label: Label, readings: readonly Reading[]): void {
  const said = readings.filter((each) => each.said === label);
  const read = readings.filter((each) => each.read === label);
  const both = said.filter((each) => each.read === label).length;
  if (said.length === 0 && read.length === 0) return;
  const f1 = ((2 * both) / (said.length + read.length)).toFixed(3);
  const shares = `precision ${shareText(both, read.length)}  recall ${shareText(both, said.length)}`;
  console.log(`  ${label.padEnd(14)}${String(said.length).padStart(5)}  F1 ${f1}  ${shares}`);
}

function tellMisread(title: string, readings: readonly Reading[], from: readonly Label[], to: readonly Label[]): void {
  const said = readings.filter((each) => from.includes(each.said));
  const misread = said.filter((each) => to.includes(each.read)).length;
  console.log(`${title}: ${String(misread).padStart(4)}   ${shareText(misread, said.length)}`);
}
