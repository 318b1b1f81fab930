import type { Finding } from '../content/report';
import type { AnswerRow } from './walk-content';

/** How many items of a kind are shown unless all are asked for. */
const SHOWN = 12;
const WIDTH = 110;

/**
 * Findings for the terminal: a heading with its count and the items below it. Kinds without any share one line at the
 * end.
 */
export function tellFindings(findings: readonly Finding[], isFull: boolean): readonly string[] {
  const found = findings.filter(({ items }) => items.length > 0);
  const none = findings.filter(({ items }) => items.length === 0);
  return [
    ...found.flatMap(({ heading, items }) => [
      '',
      `${heading}: ${items.length}`,
      ...wrapped(isFull ? items : firstOf(items)),
    ]),
    ...(none.length > 0
      ? [
          '',
          'None of these:',
          ...wrapped(
            none.map(({ heading }) => heading),
            '; ',
          ),
        ]
      : []),
  ];
}

/** The table of questions: how many pages answer each under its own heading, under another, or not at all. */
export function tellTable(rows: readonly AnswerRow[], isFull: boolean): readonly string[] {
  const width = Math.max(...rows.map(({ intent }) => intent.length), 0);
  const line = (intent: string, ...cells: readonly (string | number)[]) =>
    `  ${intent.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  return [
    '',
    'Who answers what: pages with the heading, pages that answer with another one, pages without an answer',
    line('', 'own', 'another', 'none'),
    ...rows.flatMap(({ intent, exact, instead, none }) => [
      line(intent, exact.length, instead.length, none.length),
      ...(isFull ? [...instead, ...none.map((topic) => `${topic} (none)`)].map((each) => `      ${each}`) : []),
    ]),
  ];
}

function firstOf(items: readonly string[]): readonly string[] {
  const more = items.length - SHOWN;
  return more > 0 ? [...items.slice(0, SHOWN), `and ${more} more (--full shows all)`] : items;
}

/** Items one after the other in lines of a readable width, indented. */
function wrapped(items: readonly string[], between = ', '): readonly string[] {
  const lines: string[] = [];
  items.forEach((item, at) => {
    const text = at < items.length - 1 ? item + between.trimEnd() : item;
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length < WIDTH) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(`  ${text}`);
  });
  return lines;
}
