import { existsSync, readFileSync } from 'node:fs';
import type { WrittenExample } from '../src/classifier/train';

/**
 * Reads labeled messages: JSON Lines of {text, intent}, or CSV with a header and the columns text and intent first.
 * @throws one error that lists every bad line
 */
export function readLabelled(path: string): readonly WrittenExample[] {
  if (!existsSync(path)) throw new Error(`E_SET: there is no file ${path}`);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const { rows, faults } = path.endsWith('.csv') ? fromCsv(text) : fromJsonLines(text);
  if (faults.length > 0) {
    const shown = faults.slice(0, 20).map(({ line, why }) => `${path}:${line} ${why}`);
    throw new Error([`E_SET: ${faults.length} bad lines`, ...shown].join('\n'));
  }
  if (rows.length === 0) throw new Error(`E_SET: ${path} holds no messages`);
  return rows;
}

interface Fault {
  readonly line: number;
  readonly why: string;
}

interface Found {
  readonly rows: readonly WrittenExample[];
  readonly faults: readonly Fault[];
}

function fromJsonLines(text: string): Found {
  const rows: WrittenExample[] = [];
  const faults: Fault[] = [];
  text.split(/\r?\n/).forEach((written, at) => {
    if (written.trim() === '') return;
    const row = parsed(written);
    if (typeof row === 'string') faults.push({ line: at + 1, why: row });
    else rows.push(row);
  });
  return { rows, faults };
}

/** The row of a line, or what is wrong with it. */
function parsed(written: string): WrittenExample | string {
  try {
    const { text, intent } = (JSON.parse(written) ?? {}) as Partial<Record<'text' | 'intent', unknown>>;
    if (typeof text !== 'string') return '"text" must be a string';
    if (typeof intent !== 'string' || intent === '') return '"intent" must be a string that is not empty';
    return { text, intent };
  } catch (fault) {
    return `is no JSON (${fault instanceof Error ? fault.message : String(fault)})`;
  }
}

function fromCsv(text: string): Found {
  const rows: WrittenExample[] = [];
  const faults: Fault[] = [];
  const [, ...records] = csvRecords(text);
  for (const { cells, line, isOpen } of records) {
    const [words, intent] = cells;
    if (isOpen) faults.push({ line, why: 'opens a quote that is never closed' });
    else if (cells.length === 1 && words === '') continue;
    else if (words === undefined || !intent) faults.push({ line, why: 'needs a text and an intent' });
    else rows.push({ text: words, intent });
  }
  return { rows, faults };
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
  /** True if the file ended inside quotes. */
  readonly isOpen: boolean;
}

/** Cuts CSV (RFC 4180) into records. Quoted cells may contain commas, line ends and doubled quotes. */
export function csvRecords(text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let [cell, line, from, quoted] = ['', 1, 1, false];
  const endRecord = () => {
    records.push({ cells: [...cells, cell.replace(/\r$/, '')], line: from, isOpen: quoted });
    cells = [];
    cell = '';
    from = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\n') line += 1;
    if (letter === '"' && quoted && text[at + 1] === '"') {
      cell += letter;
      at += 1;
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (letter === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n' && !quoted) endRecord();
    else cell += letter;
  }
  if (cell !== '' || cells.length > 0) endRecord();
  return records;
}
