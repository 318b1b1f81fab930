/** One step of a pattern, as a curator writes it. `content/README.md` explains the language. */
export type Step =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'exact'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'list'; readonly name: string }
  | { readonly kind: 'number'; readonly low: number; readonly high: number }
  | { readonly kind: 'either'; readonly of: readonly Step[] };

/** Steps in order, each with the number of content words that may come before it. */
export interface Sequence {
  readonly steps: readonly { readonly step: Step; readonly gap: number; readonly optional: boolean }[];
}

/**
 * A whole pattern: one sequence, or two that may come in either order with at most `gap` content words between them.
 */
export interface Pattern {
  readonly source: string;
  readonly sides: readonly [Sequence] | readonly [Sequence, Sequence];
  readonly gap: number;
}

/** A hyphen between letters, but not one in the name of a list. Messages lose theirs too. */
const HYPHEN = /(?<=[\p{L}\d])-(?=\p{L})(?![\p{L}\d-]*>)/gu;
const SHORTEST_PREFIX = 3;
/** What `..` and `~` mean without a number. */
const DEFAULT_GAP = 3;
const DEFAULT_DISTANCE = 4;

/**
 * Parses one line of the pattern language.
 * @throws an Error that says what is wrong
 */
export function parsePattern(source: string): Pattern {
  const normalized = source
    .trim()
    .toLowerCase()
    .replace(HYPHEN, ' ')
    .replace(/\}(?=\p{L})/gu, '} ');
  const [left = '', right, ...more] = normalized.split(/(?<!\s)\s+~(?=\s|\d)/);
  if (more.length > 0) throw new Error(`"${source}" has two "~"; a pattern has at most one`);
  if (right === undefined) return { source, sides: [parseSequence(left, source)], gap: 0 };
  const distance = /^(\d+)\s+/.exec(right);
  const rest = distance ? right.slice(distance[0].length) : right;
  const gap = distance ? Number(distance[1]) : DEFAULT_DISTANCE;
  return { source, sides: [parseSequence(left, source), parseSequence(rest, source)], gap };
}

function parseSequence(text: string, source: string): Sequence {
  const steps: { step: Step; gap: number; optional: boolean }[] = [];
  let gap = 0;
  for (const part of text.trim().split(/\s+/)) {
    const dots = /^\.\.(\d*)$/.exec(part);
    if (dots) gap = dots[1] ? Number(dots[1]) : DEFAULT_GAP;
    else {
      const optional = part.endsWith('?');
      steps.push({ step: parseStep(optional ? part.slice(0, -1) : part, source), gap, optional });
      gap = 0;
    }
  }
  if (steps.length === 0) throw new Error(`"${source}" has a side without words`);
  return { steps };
}

function parseStep(part: string, source: string): Step {
  const alternatives = part.replace(/^\((.*)\)$/, '$1').split('|');
  const [only, ...others] = alternatives.map((alternative) => parseAtom(alternative, source));
  if (!only) throw new Error(`"${source}" has an empty step`);
  return others.length === 0 ? only : { kind: 'either', of: [only, ...others] };
}

function parseAtom(atom: string, source: string): Step {
  const list = /^<([a-z0-9-]+)>$/.exec(atom);
  if (list?.[1]) return { kind: 'list', name: list[1] };
  const range = /^\{([\d.]+)-([\d.]+)\}$/.exec(atom);
  if (range) return { kind: 'number', low: Number(range[1]), high: Number(range[2]) };
  if (/^=[\p{L}']+$/u.test(atom)) return { kind: 'exact', text: atom.slice(1) };
  if (/^\p{L}+\*$/u.test(atom)) return prefixStep(atom.slice(0, -1), source);
  if (/^[\p{L}\d'/.]+$/u.test(atom)) return { kind: 'word', text: atom };
  throw new Error(`"${source}": cannot read "${atom}"; write a word, a|b, <list>, =word, word*, word? or {38-43}`);
}

function prefixStep(text: string, source: string): Step {
  if (text.length < SHORTEST_PREFIX)
    throw new Error(`"${source}": "${text}*" is too short; write three letters or more`);
  return { kind: 'prefix', text };
}
